package org.jmmlregistry.report.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.issued.Standing;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.Table.Fact;

/** Who signed a report, as its first page says it: the same time wherever it is printed. */
final class Signatures {

    private Signatures() {}

    /** Nothing on what nobody has signed. */
    static Optional<Table> of(Standing standing) {
        if (standing.signed().isEmpty()) {
            return Optional.empty();
        }
        List<Fact> signed = new ArrayList<>();
        standing.signed()
                .forEach(each -> signed.add(new Fact(
                        each.as().words(),
                        Message.of(
                                "{name}, {time}: {statement}",
                                each.by(),
                                RegistryTime.UTC.minute(each.at()),
                                each.as().statement()))));
        return Optional.of(Table.facts("signatures", signed).table());
    }
}
