package org.jmmlregistry.report.narrative;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Figures;
import org.jmmlregistry.report.narrative.Sentence.Place;
import org.jmmlregistry.report.phrase.Assays;
import org.jmmlregistry.report.phrase.CellsTested;
import org.jmmlregistry.report.phrase.DonorShare;
import org.jmmlregistry.report.phrase.Ordinals;
import org.jmmlregistry.transplant.CellType;
import org.jmmlregistry.transplant.ChimerismForm;
import org.jmmlregistry.transplant.DonorChimerism;
import org.jmmlregistry.transplant.Transplant;

/** Donor chimerism after one HSCT, sample by sample, and what they say together. */
public final class ChimerismStory {

    /** A smaller change, in points of per cent, is no trend. */
    private static final BigDecimal TREND = BigDecimal.valueOf(5);

    private static final List<Item<?>> ASSAY =
            List.of(ChimerismForm.TISSUE, ChimerismForm.METHOD, ChimerismForm.SENSITIVITY_PCT);

    private record Sample(Entry entry, LocalDate date, Message day, BigDecimal percent, Message value) {
        boolean isFull() {
            return DonorChimerism.isFull(percent);
        }
    }

    private final List<Entry> entries;
    private final Transplant hsct;
    private final Map<List<CellType>, List<Sample>> byCells = new LinkedHashMap<>();
    private final Set<Entry> drawn = new HashSet<>();

    ChimerismStory(List<Entry> entries, Transplant hsct) {
        this.entries = entries;
        this.hsct = hsct;
        entries.forEach(this::add);
        byCells.values().forEach(samples -> samples.sort(Comparator.comparing(Sample::date)));
    }

    private void add(Entry entry) {
        Optional<ClinicalDate> date = entry.get(ChimerismForm.CHIM_DATE);
        Optional<BigDecimal> percent = DonorChimerism.donorPct(entry);
        if (date.isEmpty() || percent.isEmpty()) {
            return;
        }
        drawn.add(entry);
        Message day = Ordinals.day(hsct, date.get());
        byCells.computeIfAbsent(
                        List.copyOf(entry.get(ChimerismForm.CELL_TYPE).orElse(List.of())), each -> new ArrayList<>())
                .add(new Sample(entry, date.get().imputed(), day, percent.get(), value(entry, day)));
    }

    private static Message value(Entry sample, Message day) {
        Message percent = DonorShare.of(sample.get(ChimerismForm.DONOR_PCT).orElseThrow());
        return sample.get(ChimerismForm.DONOR_PCT_2)
                .map(DonorShare::of)
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
    public static Optional<BigDecimal> donor(Answers sample) {
        return DonorChimerism.donorPct(sample);
    }

    /** What a sample says, in two words; empty if it gave no number. */
    public static Optional<Message> reading(Answers sample) {
        return donor(sample).map(percent -> {
            if (DonorChimerism.isFull(percent)) {
                return Message.in("chimerism", "full donor");
            }
            return DonorChimerism.isAbsent(percent)
                    ? Message.in("chimerism", "absent")
                    : Message.in("chimerism", "mixed");
        });
    }

    private static Message level(BigDecimal percent) {
        if (DonorChimerism.isFull(percent)) {
            return Message.in("of donor chimerism", "full");
        }
        return DonorChimerism.isAbsent(percent)
                ? Message.in("of donor chimerism", "absent")
                : Message.in("of donor chimerism", "mixed");
    }

    boolean isEmpty() {
        return entries.stream().allMatch(entry -> entry.answers().isEmpty());
    }

    List<Sentence> told() {
        List<Sentence> told = new ArrayList<>();
        if (byCells.isEmpty()) {
            told.add(Sentence.of(Message.of("Chimerism was not recorded."), ChimerismForm.DONOR_PCT));
        }
        byCells.forEach((cells, samples) -> told.addAll(series(named(cells), samples)));
        entries.stream().filter(entry -> !drawn.contains(entry)).forEach(entry -> told.addAll(besides(entry)));
        return told;
    }

    /** What is recorded of a sample that gave no number, or has no day. */
    private List<Sentence> besides(Entry entry) {
        Optional<ClinicalDate> date = entry.get(ChimerismForm.CHIM_DATE);
        Message thing = date.map(day -> Message.of("Sample of day {day}", Ordinals.day(hsct, day)))
                .orElse(Message.of("Sample of a day that was not recorded"));
        return Remainder.of(List.of(), ChimerismForm.FORM, entry.answers(), thing).stream()
                .map(each -> each.of(entry))
                .map(each -> date.map(each.at(Place.OWN_DAY)::on).orElse(each))
                .toList();
    }

    private static Message named(List<CellType> cells) {
        return cells.isEmpty()
                ? Message.of("cells that were not named")
                : Message.of("{cells}", cells.stream().map(CellsTested::of).toList());
    }

    private List<Sentence> series(Message cells, List<Sample> samples) {
        List<Sentence> told = new ArrayList<>();
        Optional<Sample> before = Optional.empty();
        for (Sample sample : samples) {
            Sentence sentence = sentence(cells, sample, before);
            told.add(sentence);
            Message thing = Message.of("Sample of day {day}", sample.day());
            Remainder.of(List.of(sentence), ChimerismForm.FORM, sample.entry().answers(), thing)
                    .forEach(each -> told.add(each.of(sample.entry())));
            before = Optional.of(sample);
        }
        together(cells, samples).ifPresent(told::add);
        return told;
    }

    private static Sentence sentence(Message cells, Sample sample, Optional<Sample> before) {
        List<Item<?>> items = new ArrayList<>(List.of(
                ChimerismForm.CHIM_DATE, ChimerismForm.CELL_TYPE, ChimerismForm.DONOR_PCT, ChimerismForm.DONOR_PCT_2));
        Message found = Message.of(
                "Donor chimerism in {cells} was {reading}: {value}", cells, level(sample.percent()), sample.value());
        Optional<Message> assay = assay(sample.entry().answers());
        Optional<Message> assayBefore =
                before.flatMap(each -> assay(each.entry().answers()));
        Message tested = found;
        if (!assay.equals(assayBefore)) {
            tested = Message.of("{sample} ({assay})", found, assay.orElse(Message.of("tissue and assay not recorded")));
        }
        items.addAll(ASSAY);
        Message words = tested;
        Sentence sentence = before.flatMap(each -> changed(each, sample, words))
                .map(change -> new Sentence(change, items))
                .orElse(new Sentence(Message.of("{sample}.", words), items));
        return sentence.of(sample.entry());
    }

    private static Optional<Message> changed(Sample before, Sample now, Message words) {
        BigDecimal change = now.percent().subtract(before.percent());
        if (change.abs().compareTo(TREND) < 0) {
            return Optional.empty();
        }
        Message from = DonorShare.of(before.percent());
        return Optional.of(
                change.signum() < 0
                        ? Message.of("{sample}; it had fallen from {percent} %.", words, from)
                        : Message.of("{sample}; it had risen from {percent} %.", words, from));
    }

    /** Two samples say what they found; only more of them can say that it stayed so. */
    private static Optional<Sentence> together(Message cells, List<Sample> samples) {
        if (samples.size() < 2 || !samples.stream().allMatch(Sample::isFull)) {
            return Optional.empty();
        }
        Message first = samples.get(0).day();
        Message last = samples.get(samples.size() - 1).day();
        Message words = samples.size() == 2
                ? Message.of(
                        "Donor chimerism in {cells} was full in both samples, of day {first} and day {last}.",
                        cells,
                        first,
                        last)
                : Message.of(
                        "Donor chimerism in {cells} was full and stayed so in all {n, plural, one {# sample} other {# samples}} from day {first} to day {last}.",
                        cells,
                        samples.size(),
                        first,
                        last);
        Sentence sentence = Sentence.of(
                        words,
                        ChimerismForm.CELL_TYPE,
                        ChimerismForm.CHIM_DATE,
                        ChimerismForm.DONOR_PCT,
                        ChimerismForm.DONOR_PCT_2)
                .at(Place.BEHIND);
        for (Sample sample : samples) {
            sentence = sentence.of(sample.entry());
        }
        return Optional.of(sentence);
    }
}
