package org.jmmlregistry.report.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.face.CsvFace;

/**
 * One thing that a report tells: a figure, a cell or a sentence.
 *
 * @param place where it stands: block, row and column, or the heading above it
 * @param said the printed text, or the number where none is printed
 * @param exactly the same with the number as it was computed
 */
record ToldLine(String place, String said, String exactly) {

    /** All that a report tells, in the order of reading. */
    static List<ToldLine> of(Report report, Language language) {
        List<ToldLine> lines = new ArrayList<>();
        String heading = "";
        for (Block block : report.blocks()) {
            if (block instanceof Block.Heading begins) {
                heading = language.say(begins.text());
            } else {
                String above = heading;
                sentences(block, language).forEach(text -> lines.add(new ToldLine(above, text, text)));
                CsvFace.lines(block, language).forEach(cells -> lines.add(figure(cells)));
            }
        }
        return lines;
    }

    private static Stream<String> sentences(Block block, Language language) {
        if (block instanceof Block.Text text) {
            return text.sentences().stream().map((Worded each) -> language.sentence(each));
        }
        if (block instanceof Block.Note note) {
            return Stream.of(language.say(note.text()));
        }
        return block instanceof Block.Caution caution
                ? caution.points().stream().map(language::say)
                : Stream.of();
    }

    private static ToldLine figure(List<String> cells) {
        String number = cells.get(3);
        String text = cells.get(4);
        String place =
                cells.subList(0, 3).stream().filter(each -> !each.isEmpty()).collect(Collectors.joining(" › "));
        return new ToldLine(place, text.isEmpty() ? number : text, number + " " + text);
    }

    static List<String> texts(Report report, Language language) {
        return of(report, language).stream()
                .map(line -> line.place() + ": " + line.exactly())
                .toList();
    }
}
