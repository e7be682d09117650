package org.jmmlregistry.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;

/**
 * A table in a language, as page and PDF print it: a figure with few children behind it bears an asterisk, and one that
 * cannot be estimated a letter whose note says why.
 */
public record PrintedTable(List<String> headings, List<List<Printed>> rows, List<String> notes) {

    private static final String FEW = " *";

    /** A cell in words. */
    public record Printed(String text, Cell.Tone tone, Optional<String> detail, Optional<String> mark, boolean few) {
        static Printed figure(String text, Cell.Tone tone, boolean few) {
            return new Printed(text, tone, Optional.empty(), Optional.empty(), few);
        }
    }

    public static PrintedTable of(Table table, Language language) {
        Map<String, String> letters = new LinkedHashMap<>();
        List<List<Printed>> rows = new ArrayList<>();
        for (List<Cell> row : table.rows()) {
            List<Printed> printed = new ArrayList<>();
            for (int each = 0; each < row.size(); each++) {
                Cell.Tone tone = table.columns().get(each).tone();
                printed.add(printed(row.get(each), tone, language, letters));
            }
            rows.add(printed);
        }
        List<String> notes = new ArrayList<>();
        letters.forEach((reason, letter) ->
                notes.add(language.say(Message.of("({letter}) Not estimable: {reason}.", letter, reason))));
        return new PrintedTable(
                table.columns().stream()
                        .map(column -> column.heading().map(language::say).orElse(""))
                        .toList(),
                rows,
                notes);
    }

    private static Printed printed(Cell cell, Cell.Tone tone, Language language, Map<String, String> letters) {
        if (cell instanceof Cell.Words words) {
            return new Printed(
                    language.say(words.text()),
                    words.tone() == Cell.Tone.PLAIN ? tone : words.tone(),
                    words.detail().map(language::say),
                    words.mark(),
                    false);
        }
        if (cell instanceof Cell.Sentences sentences) {
            return Printed.figure(sentences.in(language), tone, false);
        }
        if (cell instanceof Cell.Figure figure) {
            String print = language.say(figure.printed());
            return new Printed(
                    figure.few() ? print + FEW : print,
                    tone,
                    figure.detail().map(language::say),
                    Optional.empty(),
                    figure.few());
        }
        if (cell instanceof Cell.Truth truth) {
            String print = language.say(truth.is() ? Message.of("yes") : Message.of("no"));
            return Printed.figure(print, tone, false);
        }
        Cell.Undefined undefined = (Cell.Undefined) cell;
        String letter = letters.computeIfAbsent(language.say(undefined.reason()), reason -> letter(letters.size()));
        return Printed.figure("– (" + letter + ")", tone, false);
    }

    private static String letter(int number) {
        return String.valueOf((char) ('a' + number % 26)).repeat(1 + number / 26);
    }
}
