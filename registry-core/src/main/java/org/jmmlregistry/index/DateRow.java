package org.jmmlregistry.index;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Kind;

/** One date of an entry as the index keeps it; a date that the entry lacks has a row too. */
record DateRow(Optional<ClinicalDate> date) {

    private static final int MONTHS_OF_A_YEAR = 12;

    /** More than a month has days, so that months of any length stay apart. */
    static final int DAYS_OF_A_MONTH = 100;

    /** The dates of all entries among the rows of answers. */
    static SortedMap<AnswerRow.Position, DateRow> of(SortedMap<AnswerRow.Position, AnswerRow> answers) {
        SortedMap<AnswerRow.Position, DateRow> rows = new TreeMap<>();
        for (AnswerRow.Position place : answers.keySet()) {
            if (place.item().equals(AnswerRow.ENTRY)) {
                Form form = Forms.form(place.entry().form()).orElseThrow();
                for (Item<?> item : form.items()) {
                    if (item.kind() == Kind.DATE) {
                        AnswerRow.Position of = new AnswerRow.Position(place.entry(), item.code(), 0);
                        rows.put(
                                of,
                                new DateRow(Optional.ofNullable(answers.get(of)).flatMap(DateRow::date)));
                    }
                }
            }
        }
        return Collections.unmodifiableSortedMap(rows);
    }

    private static Optional<ClinicalDate> date(AnswerRow answer) {
        return answer.number().flatMap(day -> ClinicalDate.parse(answer.answer())
                .map(known -> new ClinicalDate(known.earliest(), known.precision(), AnswerRow.day(day))));
    }

    Optional<Integer> firstDay() {
        return date.map(known -> day(known.earliest()));
    }

    Optional<Integer> lastDay() {
        return date.map(known -> day(known.latest()));
    }

    /** The day that analysis takes. */
    Optional<Integer> atDay() {
        return date.map(known -> day(known.imputed()));
    }

    /** The same day among months; a month later a number is larger by {@link #DAYS_OF_A_MONTH}. */
    Optional<Integer> atMonth() {
        return date.map(ClinicalDate::imputed)
                .map(day -> (day.getYear() * MONTHS_OF_A_YEAR + day.getMonthValue()) * DAYS_OF_A_MONTH
                        + day.getDayOfMonth());
    }

    private static int day(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }
}
