package org.jmmlregistry.report.chronicle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Drawing;
import org.jmmlregistry.report.Picture;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.course.Audience;
import org.jmmlregistry.report.drawing.ChimerismDrawing;
import org.jmmlregistry.report.narrative.ChimerismStory;
import org.jmmlregistry.report.phrase.DonorShare;
import org.jmmlregistry.report.phrase.Ordinals;
import org.jmmlregistry.transplant.ChimerismForm;
import org.jmmlregistry.transplant.Transplant;

/** The samples of donor chimerism, drawn and listed; nothing where there is none. */
final class Samples {

    private static final Message NOTHING = Message.verbatim("–");

    private record Sample(Transplant hsct, Answers answers) {
        boolean isDrawn() {
            return answers.get(ChimerismForm.CHIM_DATE).isPresent()
                    && ChimerismStory.donor(answers).isPresent();
        }
    }

    private record ChimerismPicture(CaseFile file) implements Picture {
        @Override
        public Drawing draw(Language language) {
            return ChimerismDrawing.draw(file, language).orElseThrow();
        }

        @Override
        public Optional<Table> behind() {
            return Optional.empty();
        }
    }

    private final CaseFile file;
    private final boolean inside;

    Samples(Chronicle chronicle) {
        this.file = chronicle.file();
        this.inside = chronicle.audience() == Audience.INSIDE;
    }

    List<Block> blocks() {
        List<Sample> samples = samples();
        List<Block> blocks = new ArrayList<>();
        if (samples.isEmpty()) {
            return blocks;
        }
        blocks.add(new Block.Heading(Block.Level.CHAPTER, Message.of("Donor chimerism")));
        boolean drawn = inside && samples.stream().anyMatch(Sample::isDrawn);
        if (drawn) {
            blocks.add(new Block.Drawn(new ChimerismPicture(file)));
            blocks.add(new Block.Heading(Block.Level.CHAPTER, Message.of("Samples of donor chimerism")));
        }
        blocks.add(new Block.Note(Message.of("Full donor: above 95 %; mixed: 5 to 95 %; absent: below 5 %.")));
        blocks.add(table(samples));
        return blocks;
    }

    private Table table(List<Sample> samples) {
        Table.Rows<Sample> rows = Table.of("chimerism", samples)
                .words(
                        "hsct",
                        Message.of("Transplant"),
                        72,
                        each -> Cell.words(
                                Message.of("HSCT {number}", each.hsct().hsctSeq())));
        if (inside) {
            rows.words("date", Message.of("Date"), 66, each -> Cell.words(date(each)));
        }
        return rows.figures("day", Message.of("Day"), 48, Samples::day)
                .words("sample", Message.of("Sample"), inside ? 135 : 201, each -> Cell.words(sample(each.answers())))
                .figures("donor", Message.of("Donor cells, %"), 60, Samples::donor)
                .words(
                        "reading",
                        Message.of("Reading"),
                        100,
                        each -> Cell.words(
                                ChimerismStory.reading(each.answers()).orElse(NOTHING)))
                .table();
    }

    private List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        for (Transplant hsct : file.transplants()) {
            for (Entry entry : file.answers().of(ChimerismForm.FORM, hsct.hsctSeq())) {
                samples.add(new Sample(hsct, entry.answers()));
            }
        }
        return samples;
    }

    private static Message date(Sample sample) {
        return sample.answers()
                .get(ChimerismForm.CHIM_DATE)
                .map(date -> Message.verbatim(date.toString()))
                .orElse(Message.of("not recorded"));
    }

    private static Cell day(Sample sample) {
        return sample.answers()
                .get(ChimerismForm.CHIM_DATE)
                .<Cell>map(date -> Cell.number(Ordinals.day(sample.hsct(), date), (double)
                        sample.hsct().dayOf(date.imputed())))
                .orElse(Cell.words(NOTHING));
    }

    private static Message sample(Answers answers) {
        Message cells = answers.get(ChimerismForm.CELL_TYPE)
                .map(types -> Message.of("{cells}", types))
                .orElse(Message.of("not recorded"));
        return answers.get(ChimerismForm.TISSUE)
                .map(tissue -> Message.of("{cells}, {tissue}", cells, tissue))
                .orElse(cells);
    }

    private static Cell donor(Sample sample) {
        return ChimerismStory.donor(sample.answers())
                .<Cell>map(percent -> Cell.number(DonorShare.of(percent), percent.doubleValue()))
                .orElse(Cell.words(NOTHING));
    }
}
