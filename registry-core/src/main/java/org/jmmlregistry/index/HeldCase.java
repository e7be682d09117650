package org.jmmlregistry.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jmmlregistry.criterion.CaseAttribute;
import org.jmmlregistry.criterion.CaseCondition;
import org.jmmlregistry.criterion.KnownCase;
import org.jmmlregistry.criterion.KnownEntry;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.patient.DataLabel;

/** What is held of a case, as far as one condition asks for it. */
record HeldCase(HeldLine line, Optional<String> centre, Map<HeldColumn.Address, HeldColumn> columns)
        implements KnownCase {

    /** An entry by its place. */
    private record HeldEntry(HeldCase of, String form, int place) implements KnownEntry {

        @Override
        public int hsctSeq() {
            return HeldColumn.hsct(place);
        }

        @Override
        public Optional<Answer> answer(Item<?> item) {
            return of.column(new HeldColumn.Address(form, Optional.of(item))).at(place);
        }
    }

    /** All cases, in the order of the lines. */
    static List<HeldCase> of(
            IndexTables tables,
            List<HeldLine> lines,
            CaseCondition condition,
            Map<HeldColumn.Address, HeldColumn> columns) {
        boolean ofCentre =
                condition instanceof CaseAttribute asked && asked.attribute() == CaseAttribute.Attribute.CENTRE;
        Map<String, String> centres = ofCentre ? centres(tables) : Map.of();
        return lines.stream()
                .map(line -> new HeldCase(line, Optional.ofNullable(centres.get(line.id())), columns))
                .toList();
    }

    private static Map<String, String> centres(IndexTables tables) {
        Map<String, String> centres = new HashMap<>();
        tables.each(
                "SELECT id, centre FROM registered_case WHERE centre IS NOT NULL",
                List.of(),
                row -> centres.put(row.getString("id"), row.getString("centre")) == null);
        return centres;
    }

    @Override
    public DataLabel kind() {
        return line.kind();
    }

    @Override
    public Optional<String> series() {
        return line.series();
    }

    @Override
    public List<? extends KnownEntry> entries(Form form) {
        return column(new HeldColumn.Address(form.code(), Optional.empty()))
                .places()
                .mapToObj(place -> new HeldEntry(this, form.code(), place))
                .toList();
    }

    private HeldColumn.Cells column(HeldColumn.Address address) {
        return Objects.requireNonNull(columns.get(address), () -> "columns: none of " + address)
                .of(line.id());
    }
}
