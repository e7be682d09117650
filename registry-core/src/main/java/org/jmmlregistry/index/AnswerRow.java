package org.jmmlregistry.index;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jmmlregistry.criterion.KnownCase;
import org.jmmlregistry.criterion.SoughtText;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.dictionary.AnswerText;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Item;

/**
 * One answer as the index keeps it.
 *
 * @param answer as it is sought, cut where it is very long
 * @param number a number, or the day that analysis takes for a date; it gives the answer its place between others
 * @param whole the answer as it is sought, if it was cut
 * @param wording the answer as it was written, if it is sought otherwise
 */
record AnswerRow(String answer, Optional<Double> number, Optional<String> whole, Optional<String> wording) {

    /** The item of the row that stands for an entry itself. */
    static final String ENTRY = "";

    /** The longest text that is kept uncut, as Java counts signs. */
    static final int LONGEST = 120;

    /** Where an answer stands: its entry, its item and, if the answer has several values, which of them. */
    record Position(EntryKey entry, String item, int part) implements Comparable<Position> {

        @Override
        public int compareTo(Position other) {
            int byEntry = entry.compareTo(other.entry);
            int byItem = byEntry != 0 ? byEntry : item.compareTo(other.item);
            return byItem != 0 ? byItem : Integer.compare(part, other.part);
        }
    }

    /**
     * All answers of a case with what is derived from them on a day, and a row for each entry itself; nothing that belongs to
     * the identity store.
     */
    static SortedMap<Position, AnswerRow> of(CaseAnswers answers, LocalDate today) {
        SortedMap<Position, AnswerRow> rows = new TreeMap<>();
        for (Entry entry : KnownCase.of(answers, Optional.empty(), today).entries()) {
            rows.put(new Position(entry.key(), ENTRY, 0), plain("", Optional.empty()));
            for (Item<?> item : entry.answers().items()) {
                add(rows, entry.key(), item, entry.answers().answer(item).orElseThrow());
            }
        }
        return Collections.unmodifiableSortedMap(rows);
    }

    private static void add(SortedMap<Position, AnswerRow> rows, EntryKey key, Item<?> item, Answer answer) {
        if (answer instanceof Answer.Missing missing) {
            rows.put(new Position(key, item.code(), 0), plain(absent(missing.why()), Optional.empty()));
            return;
        }
        Object given = ((Answer.Given) answer).value();
        List<?> values = given instanceof List<?> several ? several : List.of(given);
        for (int part = 0; part < values.size(); part++) {
            rows.put(new Position(key, item.code(), part), of(values.get(part)));
        }
    }

    /** How an absence is told from text, which never has capitals here. */
    static String absent(Absence why) {
        return "[" + why.code() + "]";
    }

    private static AnswerRow of(Object value) {
        if (value instanceof ClinicalDate date) {
            return plain(date.toString(), Optional.of(number(date.imputed())));
        }
        if (value instanceof BigDecimal number) {
            return plain(number.toPlainString(), Optional.of(number.doubleValue()));
        }
        if (value instanceof Integer number) {
            return plain(number.toString(), Optional.of(number.doubleValue()));
        }
        if (value instanceof Coded || value instanceof Boolean) {
            return plain(AnswerText.write(new Answer.Given(value)).value(), Optional.empty());
        }
        return text(value.toString());
    }

    private static AnswerRow plain(String text, Optional<Double> number) {
        return new AnswerRow(text, number, Optional.empty(), Optional.empty());
    }

    private static AnswerRow text(String wording) {
        String sought = SoughtText.of(wording);
        return new AnswerRow(
                beginning(sought),
                Optional.empty(),
                sought.length() > LONGEST ? Optional.of(sought) : Optional.empty(),
                sought.equals(wording) ? Optional.empty() : Optional.of(wording));
    }

    /** As much of a text as fits into an index of the database; of a long one more than any that fits whole. */
    private static String beginning(String sought) {
        if (sought.length() <= LONGEST) {
            return sought;
        }
        int end = LONGEST + 1;
        // no half of a sign that takes two places
        return sought.substring(0, Character.isHighSurrogate(sought.charAt(end - 1)) ? end + 1 : end);
    }

    /** A day as a number in which later days are larger: year, month and day one after the other. */
    static double number(LocalDate day) {
        return (day.getYear() * 100 + day.getMonthValue()) * 100 + day.getDayOfMonth();
    }

    /** The day of such a number. */
    static LocalDate day(double number) {
        int digits = (int) number;
        return LocalDate.of(digits / 10_000, digits / 100 % 100, digits % 100);
    }

    /** Whether more belongs to the answer than the index of the database holds. */
    boolean hasText() {
        return whole.isPresent() || wording.isPresent();
    }

    /** As it was written. */
    String written() {
        return wording.or(() -> whole).orElse(answer);
    }
}
