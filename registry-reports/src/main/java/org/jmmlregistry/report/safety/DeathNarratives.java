package org.jmmlregistry.report.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.chronicle.Chronicle;
import org.jmmlregistry.report.chronicle.Row;
import org.jmmlregistry.report.course.Audience;
import org.jmmlregistry.transplant.Transplant;

/** How each child came to die, in strict order of time from the last HSCT on; of a child without one from the beginning. */
final class DeathNarratives {

    private DeathNarratives() {}

    static List<Block> of(List<SafetyEvent> deaths) {
        List<Block> blocks = new ArrayList<>();
        deaths.forEach(death -> blocks.addAll(of(death)));
        return blocks;
    }

    private static List<Block> of(SafetyEvent death) {
        CaseFile child = death.child();
        Chronicle chronicle = Chronicle.of(child, Audience.OUTSIDE);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(Block.Level.CHAPTER, heading(death)));
        blocks.add(new Block.Note(Message.of(
                "Cause: {cause}. Relation: {relation}. {origin}",
                death.what(),
                death.relation(),
                chronicle.days().origin())));
        List<Row> told = chronicle.rows().stream()
                .filter(row -> isTold(row, death.hsct()))
                .toList();
        if (!told.isEmpty()) {
            blocks.add(Table.of("death-" + child.id().text(), told)
                    .look(Table.Look.LISTING)
                    .words("day", Message.of("Day"), 56, row -> Cell.words(day(row, chronicle)))
                    .words("told", Message.of("What happened"), 425, row -> new Cell.Sentences(row.sentences()))
                    .table());
        }
        return blocks;
    }

    private static Message heading(SafetyEvent death) {
        Message name = Message.verbatim(death.child().name());
        return death.day()
                .map(day -> Message.of(
                        "{child}: died on day {day} after HSCT {number}",
                        name,
                        day,
                        death.hsct().orElseThrow().hsctSeq()))
                .orElse(Message.of("{child}: died", name));
    }

    /** What lies before the last HSCT stands in the narrative of the child. */
    private static boolean isTold(Row row, Optional<Transplant> last) {
        return last.isEmpty()
                || row.when()
                        .map(when -> !when.latest().isBefore(last.get().date()))
                        .orElse(false);
    }

    private static Message day(Row row, Chronicle chronicle) {
        return row.when()
                .flatMap((ClinicalDate when) -> chronicle.days().of(when))
                .orElse(Message.verbatim("–"));
    }
}
