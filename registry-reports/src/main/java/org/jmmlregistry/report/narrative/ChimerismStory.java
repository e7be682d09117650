package org.jmmlregistry.report.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.report.course.Said;
import org.jmmlregistry.transplant.ChimerismForm;
import org.jmmlregistry.transplant.Transplant;

/** Donor chimerism after one HSCT: what it was, and which way it went. */
final class ChimerismStory {
    private static final int FULL = 95;
    private static final int ABSENT = 5;

    private record Sample(long day, BigDecimal percent) {}

    private final Map<String, List<Sample>> byCells = new LinkedHashMap<>();

    ChimerismStory(List<Entry> entries, Transplant hsct) {
        for (Entry entry : entries) {
            String cells = entry.answers()
                    .get(ChimerismForm.CELL_TYPE)
                    .map(types -> Said.lower(Language.ENGLISH.say(types.get(0))))
                    .orElse("cells that were not named");
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

    String told() {
        if (byCells.isEmpty()) {
            return "Chimerism was not recorded.";
        }
        List<String> sentences = new ArrayList<>();
        byCells.forEach((cells, samples) -> sentences.add(sentence(cells, samples)));
        return String.join(" ", sentences);
    }

    private static String sentence(String cells, List<Sample> samples) {
        List<String> values = samples.stream()
                .map(sample -> "%s %% on %s".formatted(Said.number(sample.percent()), Prose.day(sample.day())))
                .toList();
        return "%s: %s.".formatted(verdict("Donor chimerism in " + cells, samples), Prose.series(values));
    }

    private static String verdict(String chimerism, List<Sample> samples) {
        if (samples.stream().allMatch(sample -> above(sample, FULL))) {
            return chimerism + (samples.size() == 1 ? " was full" : " was full and stayed so");
        }
        if (samples.stream().allMatch(sample -> sample.percent().compareTo(BigDecimal.valueOf(ABSENT)) < 0)) {
            return chimerism + " was absent";
        }
        if (samples.size() == 1) {
            return chimerism + " was mixed";
        }
        int change = samples.get(samples.size() - 1)
                .percent()
                .compareTo(samples.get(0).percent());
        String mixed = samples.stream().noneMatch(sample -> above(sample, FULL)) ? " was mixed and" : "";
        if (change == 0) {
            return chimerism + mixed + " was the same at the end";
        }
        return chimerism + mixed + (change < 0 ? " fell" : " rose");
    }

    private static boolean above(Sample sample, int percent) {
        return sample.percent().compareTo(BigDecimal.valueOf(percent)) > 0;
    }
}
