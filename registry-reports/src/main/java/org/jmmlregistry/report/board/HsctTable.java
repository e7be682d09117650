package org.jmmlregistry.report.board;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jmmlregistry.casefile.AnswerWords;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Figures;
import org.jmmlregistry.report.Listed;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.transplant.ConditioningForm;
import org.jmmlregistry.transplant.EngraftmentForm;
import org.jmmlregistry.transplant.Transplant;
import org.jmmlregistry.transplant.TransplantForm;

/** The first two HSCTs side by side; what is recorded of none of them is no row. */
final class HsctTable {

    static final int SHOWN = 2;

    private static final double NAME = 105;
    private static final double CELL = 188;
    private static final double INSIDE = 180;
    private static final int MOST_LINES = 2;

    private record Asked(Message name, Form form, Item<?> item) {}

    private static final List<Asked> ASKED = List.of(
            new Asked(Message.of("Why"), TransplantForm.FORM, TransplantForm.INDICATION),
            new Asked(Message.of("Disease status"), TransplantForm.FORM, TransplantForm.DISEASE_STATUS_AT_HSCT),
            new Asked(Message.of("Donor"), TransplantForm.FORM, TransplantForm.DONOR_TYPE),
            new Asked(Message.of("HLA alleles matched"), TransplantForm.FORM, TransplantForm.HLA_MATCH_N),
            new Asked(Message.of("Graft"), TransplantForm.FORM, TransplantForm.STEM_CELL_SOURCE),
            new Asked(Message.of("CD34+ cells"), TransplantForm.FORM, TransplantForm.CD34_DOSE),
            new Asked(Message.of("CMV of the donor"), TransplantForm.FORM, TransplantForm.CMV_DONOR),
            new Asked(Message.of("CMV of the child"), TransplantForm.FORM, TransplantForm.CMV_RECIPIENT),
            new Asked(Message.of("Intensity"), TransplantForm.FORM, TransplantForm.CONDITIONING_INTENSITY),
            new Asked(Message.of("Serotherapy"), TransplantForm.FORM, TransplantForm.SEROTHERAPY),
            new Asked(Message.of("GVHD prophylaxis"), TransplantForm.FORM, TransplantForm.GVHD_PROPHYLAXIS),
            new Asked(Message.of("Neutrophils back"), EngraftmentForm.FORM, EngraftmentForm.ANC_RECOVERY_DATE),
            new Asked(Message.of("Platelets of 20 back"), EngraftmentForm.FORM, EngraftmentForm.PLT20_DATE));

    private record Line(Message name, List<Optional<Message>> told) {}

    private final List<Transplant> shown;
    private final List<Line> lines = new ArrayList<>();

    HsctTable(CaseFile child) {
        this.shown = child.transplants().stream().limit(SHOWN).toList();
        List<Optional<Message>> dates = shown.stream()
                .map(hsct -> Optional.of(Message.verbatim(hsct.recorded().toString())))
                .toList();
        add(new Line(Message.of("Day 0"), dates));
        for (Asked asked : ASKED) {
            if (asked.item() == TransplantForm.SEROTHERAPY) {
                add(new Line(
                        Message.of("Conditioning"),
                        shown.stream().map(hsct -> agents(child, hsct)).toList()));
            }
            add(new Line(
                    asked.name(),
                    shown.stream().map(hsct -> told(child, hsct, asked)).toList()));
        }
    }

    private void add(Line line) {
        if (line.told().stream().anyMatch(Optional::isPresent)) {
            lines.add(line);
        }
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    private static Optional<Message> told(CaseFile child, Transplant hsct, Asked asked) {
        return child.answers().of(asked.form(), hsct.hsctSeq()).stream()
                .findFirst()
                .map(Entry::answers)
                .flatMap(answers -> told(answers, asked.item()));
    }

    private static Optional<Message> told(Answers answers, Item<?> item) {
        return answers.answer(item)
                .filter(Answer.Given.class::isInstance)
                .map(answer -> ((Answer.Given) answer).value() instanceof BigDecimal number
                        ? Figures.measured(item, number)
                        : AnswerWords.of(item, answer));
    }

    private static Optional<Message> agents(CaseFile child, Transplant hsct) {
        List<Message> agents = child.answers().of(ConditioningForm.FORM, hsct.hsctSeq()).stream()
                .flatMap(entry -> entry.get(ConditioningForm.AGENT).stream())
                .map(Worded::words)
                .toList();
        return agents.isEmpty() ? Optional.empty() : Optional.of(Listed.of(agents, ", "));
    }

    /** The rows with all that they hold cut to two lines. */
    Table table(Room room) {
        List<List<String>> texts = lines.stream()
                .map(line -> line.told().stream()
                        .map(each -> each.map(words -> Room.cut(room.said(words), INSIDE, MOST_LINES))
                                .orElse(""))
                        .toList())
                .toList();
        room.take(Room.HEAD + Room.AROUND);
        for (int row = 0; row < lines.size(); row++) {
            int most = Room.lines(room.said(lines.get(row).name()), NAME - 8);
            for (String text : texts.get(row)) {
                most = Math.max(most, Room.lines(text, INSIDE));
            }
            room.take(Room.row(most));
        }
        List<Integer> rows = IntStream.range(0, lines.size()).boxed().toList();
        Table.Rows<Integer> table = Table.of("hscts", rows)
                .look(Table.Look.LISTING)
                .words(
                        "what",
                        Message.of("At HSCT"),
                        (int) NAME,
                        row -> Cell.words(lines.get(row).name(), Cell.Tone.STRONG));
        for (int hsct = 0; hsct < shown.size(); hsct++) {
            int column = hsct;
            table.words(
                    "hsct" + shown.get(hsct).hsctSeq(),
                    Message.of("HSCT {number}", shown.get(hsct).hsctSeq()),
                    (int) CELL,
                    row -> texts.get(row).get(column).isEmpty()
                            ? Cell.words(Message.of("not recorded"), Cell.Tone.ABSENT)
                            : Cell.verbatim(texts.get(row).get(column)));
        }
        return table.table();
    }
}
