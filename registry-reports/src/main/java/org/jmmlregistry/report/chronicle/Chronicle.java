package org.jmmlregistry.report.chronicle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.course.Audience;
import org.jmmlregistry.report.narrative.Narrative;
import org.jmmlregistry.report.narrative.Paragraph;

/**
 * The narrative of one child in strict order of time, a row for each day.
 *
 * @param file the child as the audience may know it
 */
public record Chronicle(CaseFile file, Audience audience, List<Row> rows) {

    public Chronicle {
        rows = List.copyOf(rows);
    }

    public static Chronicle of(CaseFile child, Audience audience) {
        CaseFile file = audience == Audience.OUTSIDE ? WithoutIdentity.of(child) : child;
        Placing placing = new Placing(file);
        for (Paragraph paragraph : Narrative.of(file, audience)) {
            placing.add(paragraph);
        }
        RelativeDays days = new RelativeDays(file);
        List<Placed> placed = placing.placed().stream()
                .map(each -> each.saying(
                        audience == Audience.OUTSIDE ? days.instead(each.told().words()) : opened(each)))
                .sorted(Placed.ORDER)
                .toList();
        return new Chronicle(file, audience, rows(placed));
    }

    private static Message opened(Placed placed) {
        Message words = placed.told().words();
        return placed.when().map(margin -> new Opening(margin).of(words)).orElse(words);
    }

    private static List<Row> rows(List<Placed> placed) {
        List<Row> rows = new ArrayList<>();
        List<Told> told = new ArrayList<>();
        for (int each = 0; each < placed.size(); each++) {
            Placed now = placed.get(each);
            if (told.isEmpty() || !told.get(told.size() - 1).goesOn(now.told())) {
                told.add(now.told());
            } else {
                told.add(told.remove(told.size() - 1).with(now.told()));
            }
            boolean ends = each + 1 == placed.size() || !sameRow(now, placed.get(each + 1));
            if (ends) {
                rows.add(new Row(now.when(), told));
                told.clear();
            }
        }
        return rows;
    }

    private static boolean sameRow(Placed now, Placed next) {
        return now.from().equals(next.from())
                && Objects.equals(now.when().map(Object::toString), next.when().map(Object::toString));
    }

    /** All sentences, in order of time. */
    public Stream<Told> sentences() {
        return rows.stream().flatMap(row -> row.sentences().stream());
    }

    /** Days from the first HSCT, or from the diagnosis of a child without one. */
    public RelativeDays days() {
        return new RelativeDays(file);
    }
}
