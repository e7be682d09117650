package org.jmmlregistry.report.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Figures;
import org.jmmlregistry.report.phrase.Assays;
import org.jmmlregistry.report.phrase.CellsTested;
import org.jmmlregistry.report.phrase.Ordinals;
import org.jmmlregistry.transplant.CellType;
import org.jmmlregistry.transplant.ChimerismForm;
import org.jmmlregistry.transplant.DonorChimerism;
import org.jmmlregistry.transplant.Transplant;

/** Donor chimerism after one HSCT: what it was, and which way it went. */
final class ChimerismStory {
    private record Sample(long day, BigDecimal percent, Message value) {
        boolean isFull() {
            return DonorChimerism.isFull(percent);
        }

        boolean isAbsent() {
            return DonorChimerism.isAbsent(percent);
        }
    }

    private final List<Entry> entries;
    private final Transplant hsct;
    private final Map<List<CellType>, List<Sample>> byCells = new LinkedHashMap<>();
    private final Map<Message, List<Message>> byAssay = new LinkedHashMap<>();

    ChimerismStory(List<Entry> entries, Transplant hsct) {
        this.entries = entries;
        this.hsct = hsct;
        entries.forEach(this::add);
        byCells.values().forEach(samples -> samples.sort(Comparator.comparingLong(Sample::day)));
    }

    private void add(Entry entry) {
        Optional<ClinicalDate> date = entry.get(ChimerismForm.CHIM_DATE);
        Optional<BigDecimal> percent = DonorChimerism.donorPct(entry);
        if (date.isEmpty() || percent.isEmpty()) {
            return;
        }
        Message day = Ordinals.day(hsct, date.get());
        byCells.computeIfAbsent(
                        List.copyOf(entry.get(ChimerismForm.CELL_TYPE).orElse(List.of())), each -> new ArrayList<>())
                .add(new Sample(hsct.dayOf(date.get().imputed()), percent.get(), value(entry, day)));
        assay(entry.answers()).ifPresent(assay -> byAssay.computeIfAbsent(assay, each -> new ArrayList<>())
                .add(day));
    }

    private static Message value(Entry sample, Message day) {
        Message percent = Figures.plain(sample.get(ChimerismForm.DONOR_PCT).orElseThrow());
        return sample.get(ChimerismForm.DONOR_PCT_2)
                .map(Figures::plain)
                .map(second -> Message.of(
                        "{percent} % of the first and {second} % of the second donor on day {day}",
                        percent, second, day))
                .orElse(Message.of("{percent} % on day {day}", percent, day));
    }

    /** {@code peripheral blood by STR-PCR, detection limit 1 %}; empty if nothing of it is known. */
    private static Optional<Message> assay(Answers sample) {
        Optional<Message> tissue = sample.get(ChimerismForm.TISSUE)
                .map(each -> each.code().equals("BM")
                        ? Message.in("tissue", "bone marrow")
                        : Message.in("tissue", "peripheral blood"));
        Optional<Message> method = sample.get(ChimerismForm.METHOD).map(Assays::of);
        Optional<Message> tested = tissue.flatMap(of -> method.map(by -> Message.of("{tissue} by {assay}", of, by)))
                .or(() -> method.map(by -> Message.of("by {assay}", by)))
                .or(() -> tissue);
        return Figures.measured(sample, ChimerismForm.SENSITIVITY_PCT)
                .map(limit -> Message.of(
                        "{tested}, detection limit {limit}",
                        tested.orElse(Message.of("tissue and assay not recorded")),
                        limit))
                .or(() -> tested);
    }

    /** The cells of all donors together. */
    static Optional<BigDecimal> donor(Answers sample) {
        return DonorChimerism.donorPct(sample);
    }

    /** What a sample says, in two words; empty if it gave no number. */
    static Optional<Message> reading(Answers sample) {
        return donor(sample).map(percent -> {
            if (DonorChimerism.isFull(percent)) {
                return Message.in("chimerism", "full donor");
            }
            return DonorChimerism.isAbsent(percent)
                    ? Message.in("chimerism", "absent")
                    : Message.in("chimerism", "mixed");
        });
    }

    boolean isEmpty() {
        return entries.stream().allMatch(entry -> entry.answers().isEmpty());
    }

    List<Sentence> told() {
        List<Sentence> sentences = new ArrayList<>();
        if (byCells.isEmpty()) {
            sentences.add(Sentence.of(Message.of("Chimerism was not recorded."), ChimerismForm.DONOR_PCT));
        }
        byCells.forEach((cells, samples) -> sentences.add(Sentence.of(
                sentence(named(cells), samples),
                ChimerismForm.CELL_TYPE,
                ChimerismForm.CHIM_DATE,
                ChimerismForm.DONOR_PCT,
                ChimerismForm.DONOR_PCT_2)));
        byAssay.forEach((assay, days) -> sentences.add(Sentence.of(
                byAssay.size() == 1
                        ? Message.of("What was tested: {assay}.", assay)
                        : Message.of("What was tested on day {days}: {assay}.", days, assay),
                ChimerismForm.TISSUE,
                ChimerismForm.METHOD,
                ChimerismForm.SENSITIVITY_PCT)));
        for (Entry entry : entries) {
            boolean drawn = entry.get(ChimerismForm.CHIM_DATE).isPresent()
                    && entry.get(ChimerismForm.DONOR_PCT).isPresent();
            Message thing = entry.get(ChimerismForm.CHIM_DATE)
                    .map(date -> Message.of("Sample of day {day}", Ordinals.day(hsct, date)))
                    .orElse(Message.of("Sample of a day that was not recorded"));
            sentences.addAll(Remainder.of(
                    drawn ? List.copyOf(sentences) : List.of(), ChimerismForm.FORM, entry.answers(), thing));
        }
        return sentences;
    }

    private static Message named(List<CellType> cells) {
        return cells.isEmpty()
                ? Message.of("cells that were not named")
                : Message.of("{cells}", cells.stream().map(CellsTested::of).toList());
    }

    private static Message sentence(Message cells, List<Sample> samples) {
        List<Message> values = samples.stream().map(Sample::value).toList();
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
