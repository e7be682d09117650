package org.jmmlregistry.report.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Figures;
import org.jmmlregistry.report.phrase.CellsTested;
import org.jmmlregistry.transplant.ChimerismForm;
import org.jmmlregistry.transplant.Transplant;

/** Donor chimerism after one HSCT: what it was, and which way it went. */
final class ChimerismStory {
    private static final BigDecimal FULL = BigDecimal.valueOf(95);
    private static final BigDecimal ABSENT = BigDecimal.valueOf(5);

    private record Sample(long day, BigDecimal percent) {
        boolean isFull() {
            return percent.compareTo(FULL) > 0;
        }

        boolean isAbsent() {
            return percent.compareTo(ABSENT) < 0;
        }
    }

    private final Map<Message, List<Sample>> byCells = new LinkedHashMap<>();

    ChimerismStory(List<Entry> entries, Transplant hsct) {
        for (Entry entry : entries) {
            Message cells = entry.answers()
                    .get(ChimerismForm.CELL_TYPE)
                    .map(types -> CellsTested.of(types.get(0)))
                    .orElse(Message.of("cells that were not named"));
            entry.answers().get(ChimerismForm.CHIM_DATE).ifPresent(date -> entry.answers()
                    .get(ChimerismForm.DONOR_PCT)
                    .ifPresent(percent -> byCells.computeIfAbsent(cells, each -> new ArrayList<>())
                            .add(new Sample(hsct.dayOf(date.imputed()), percent))));
        }
        byCells.values().forEach(samples -> samples.sort(Comparator.comparingLong(Sample::day)));
    }

    boolean isEmpty() {
        return byCells.isEmpty();
    }

    List<Sentence> told() {
        if (byCells.isEmpty()) {
            return List.of(Sentence.of(Message.of("Chimerism was not recorded."), ChimerismForm.DONOR_PCT));
        }
        List<Sentence> sentences = new ArrayList<>();
        byCells.forEach((cells, samples) -> sentences.add(Sentence.of(
                sentence(cells, samples), ChimerismForm.CELL_TYPE, ChimerismForm.CHIM_DATE, ChimerismForm.DONOR_PCT)));
        return sentences;
    }

    private static Message sentence(Message cells, List<Sample> samples) {
        List<Message> values = samples.stream()
                .map(sample -> Message.of(
                        "{percent} % on day {day}", Figures.plain(sample.percent()), Figures.day(sample.day())))
                .toList();
        boolean once = samples.size() == 1;
        if (samples.stream().allMatch(Sample::isFull)) {
            return once
                    ? Message.of("Donor chimerism in {cells} was full: {values}.", cells, values)
                    : Message.of("Donor chimerism in {cells} was full and stayed so: {values}.", cells, values);
        }
        if (samples.stream().allMatch(Sample::isAbsent)) {
            return Message.of("Donor chimerism in {cells} was absent: {values}.", cells, values);
        }
        if (once) {
            return Message.of("Donor chimerism in {cells} was mixed: {values}.", cells, values);
        }
        int change = samples.get(samples.size() - 1)
                .percent()
                .compareTo(samples.get(0).percent());
        return samples.stream().noneMatch(Sample::isFull)
                ? mixed(cells, change, values)
                : changed(cells, change, values);
    }

    private static Message mixed(Message cells, int change, List<Message> values) {
        if (change == 0) {
            return Message.of(
                    "Donor chimerism in {cells} was mixed and was the same at the end: {values}.", cells, values);
        }
        return change < 0
                ? Message.of("Donor chimerism in {cells} was mixed and fell: {values}.", cells, values)
                : Message.of("Donor chimerism in {cells} was mixed and rose: {values}.", cells, values);
    }

    private static Message changed(Message cells, int change, List<Message> values) {
        if (change == 0) {
            return Message.of("Donor chimerism in {cells} was the same at the end: {values}.", cells, values);
        }
        return change < 0
                ? Message.of("Donor chimerism in {cells} fell: {values}.", cells, values)
                : Message.of("Donor chimerism in {cells} rose: {values}.", cells, values);
    }
}
