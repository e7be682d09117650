package org.jmmlregistry.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.diagnosis.Gene;
import org.jmmlregistry.diagnosis.GeneticAssay;
import org.jmmlregistry.diagnosis.GeneticsForm;
import org.jmmlregistry.diagnosis.KaryotypeClass;
import org.jmmlregistry.diagnosis.MethylationClass;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Figures;
import org.jmmlregistry.report.LongDate;
import org.jmmlregistry.report.phrase.Samples;
import org.jmmlregistry.report.phrase.Variants;

/** What was found in chromosomes, genes and DNA methylation, and in which sample. */
final class GeneticsStory {

    private static final int PER_CENT = 2;

    private final List<Entry> tests;

    GeneticsStory(CaseFile file) {
        this.tests = file.answers().of(GeneticsForm.FORM);
    }

    boolean isEmpty() {
        return tests.isEmpty();
    }

    /** The karyotype and the genes first, whether they were looked at or not; then every other test. */
    List<Sentence> told() {
        List<Sentence> told = new ArrayList<>();
        List<Entry> karyotypes = of(GeneticAssay.KARYOTYPE);
        if (karyotypes.isEmpty()) {
            told.add(Sentence.of(Message.of("The karyotype was not recorded."), GeneticsForm.KARYO_CLASS));
        }
        karyotypes.forEach(test -> told.addAll(whole(test, new Facts(test.answers()).karyotype())));
        List<Entry> genes = of(GeneticAssay.GENE_PANEL, GeneticAssay.SINGLE_GENE);
        if (genes.isEmpty()) {
            told.add(Sentence.of(Message.of("Driver mutations were not recorded."), GeneticsForm.GENE));
        }
        genes.forEach(test -> told.addAll(whole(test, new Facts(test.answers()).gene())));
        tests.stream()
                .filter(test -> !karyotypes.contains(test) && !genes.contains(test))
                .forEach(test -> told.addAll(whole(test, new Facts(test.answers()).other())));
        return told;
    }

    private List<Entry> of(GeneticAssay... assays) {
        return tests.stream()
                .filter(test -> test.get(GeneticsForm.ASSAY)
                        .filter(List.of(assays)::contains)
                        .isPresent())
                .toList();
    }

    private static List<Sentence> whole(Entry test, Sentence sentence) {
        return Sentence.of(test, Remainder.after(List.of(sentence), GeneticsForm.FORM, test.answers()));
    }

    /** The words about one test, and the items that they have told so far. */
    private static final class Facts {
        private final Answers test;
        private final List<Item<?>> items = new ArrayList<>(List.of(GeneticsForm.ASSAY));

        Facts(Answers test) {
            this.test = test;
        }

        private <T> Optional<T> take(Item<T> item) {
            Optional<T> value = test.get(item);
            value.ifPresent(each -> items.add(item));
            return value;
        }

        private boolean omitted(Item<?> item) {
            boolean omitted = test.absence(item).filter(Absence.NOTDONE::equals).isPresent();
            if (omitted) {
                items.add(item);
            }
            return omitted;
        }

        /** The finding with the time, the tissue and the date of its sample in brackets. */
        private Sentence sentence(Message finding) {
            List<Message> sample = new ArrayList<>();
            take(GeneticsForm.TIMEPOINT).map(Samples::of).ifPresent(sample::add);
            take(GeneticsForm.SAMPLE_TYPE).map(Samples::of).ifPresent(sample::add);
            take(GeneticsForm.SAMPLE_DATE).map(LongDate::of).ifPresent(sample::add);
            Message words = sample.isEmpty()
                    ? Message.of("{finding}.", finding)
                    : Message.of("{finding} ({sample}).", finding, Message.oneAfterAnother(sample));
            return new Sentence(words, items);
        }

        Sentence karyotype() {
            if (omitted(GeneticsForm.KARYO_CLASS) || omitted(GeneticsForm.KARYOTYPE_ISCN)) {
                return sentence(Message.of("The karyotype was not examined"));
            }
            Message meaning =
                    take(GeneticsForm.KARYO_CLASS).map(Facts::inWords).orElse(Message.of("The karyotype was examined"));
            Message formula = take(GeneticsForm.KARYOTYPE_ISCN)
                    .map(iscn -> Message.of("{karyotype}, {iscn}", meaning, iscn))
                    .orElse(Message.of("{karyotype}; the formula was not recorded", meaning));
            return sentence(take(GeneticsForm.N_METAPHASES)
                    .map(cells -> Message.of(
                            "{karyotype}, in {n, plural, one {# metaphase} other {# metaphases}}", formula, cells))
                    .orElse(formula));
        }

        private static Message inWords(KaryotypeClass karyotype) {
            return switch (karyotype) {
                case NORMAL -> Message.of("The karyotype was normal");
                case MINUS7 -> Message.of("The karyotype was classified as monosomy 7");
                case OTHER_ABN -> Message.of("The karyotype was classified as other abnormality");
                case COMPLEX -> Message.of("The karyotype was classified as complex");
                case FAILED -> Message.of("The karyotype was classified as failed");
            };
        }

        Sentence gene() {
            if (omitted(GeneticsForm.GENE)) {
                return sentence(Message.of("Driver mutations were not looked for"));
            }
            Optional<Gene> gene = take(GeneticsForm.GENE);
            if (gene.isEmpty()) {
                return sentence(Message.of("Which gene was tested and what was found was not recorded"));
            }
            if (gene.get() == Gene.NONE_FOUND) {
                return sentence(
                        isPanel()
                                ? Message.of("No mutation of the RAS pathway was found")
                                : Message.of("A single gene was tested, and no mutation was found"));
            }
            Message described = Message.oneAfterAnother(traits());
            return sentence(
                    isPanel()
                            ? Message.of("A variant was found in {gene}: {traits}", gene.get(), described)
                            : Message.of(
                                    "A variant was found in {gene}, the only gene tested: {traits}",
                                    gene.get(),
                                    described));
        }

        private List<Message> traits() {
            List<Message> traits = new ArrayList<>();
            take(GeneticsForm.HGVS_C).map(Message::verbatim).ifPresent(traits::add);
            take(GeneticsForm.HGVS_P).map(Message::verbatim).ifPresent(traits::add);
            traits.add(take(GeneticsForm.ACMG_CLASS)
                    .map(Variants::significance)
                    .orElse(Message.in("variant", "pathogenicity not recorded")));
            traits.add(take(GeneticsForm.ORIGIN)
                    .map(Variants::of)
                    .orElse(Message.in("variant", "somatic or germline not known")));
            take(GeneticsForm.ZYGOSITY_LOH).map(Variants::of).ifPresent(traits::add);
            traits.add(take(GeneticsForm.VAF)
                    .map(share -> Figures.plain(share.movePointRight(PER_CENT)))
                    .map(share -> Message.of("allele fraction {share} %", share))
                    .orElse(Message.in("variant", "allele fraction not recorded")));
            take(GeneticsForm.GERMLINE_TISSUE_TESTED)
                    .map(tested -> tested
                            ? Message.in("variant", "non-haematopoietic tissue tested")
                            : Message.in("variant", "non-haematopoietic tissue not tested"))
                    .ifPresent(traits::add);
            return traits;
        }

        private boolean isPanel() {
            return test.is(GeneticsForm.ASSAY, GeneticAssay.GENE_PANEL);
        }

        Sentence other() {
            return sentence(test.get(GeneticsForm.ASSAY)
                    .map(assay -> switch (assay) {
                        case FISH ->
                            take(GeneticsForm.FISH_MINUS7_PCT)
                                    .map(Figures::plain)
                                    .map(cells -> Message.of("By FISH {share} % of cells had monosomy 7", cells))
                                    .orElse(Message.of("The share of monosomy 7 by FISH was not recorded"));
                        case METHYLATION -> methylation();
                        case LIN28B ->
                            take(GeneticsForm.LIN28B)
                                    .map(level -> level.code().equals("HIGH")
                                            ? Message.of("LIN28B expression was high")
                                            : Message.of("LIN28B expression was low"))
                                    .orElse(Message.of("LIN28B expression was not recorded"));
                        case MRD -> burden();
                        case KARYOTYPE, GENE_PANEL, SINGLE_GENE -> assay.words();
                    })
                    .orElse(Message.of("A genetic test that was not named was done")));
        }

        private Message methylation() {
            Message found = take(GeneticsForm.METHYLATION_CLASS)
                    .map(Facts::inWords)
                    .orElse(Message.of("The DNA-methylation class was not recorded"));
            Message tested = take(GeneticsForm.METHYLATION_PLATFORM)
                    .map(platform -> Message.of("{finding}, by {platform}", found, platform))
                    .orElse(found);
            return take(GeneticsForm.METHYLATION_SCORE)
                    .map(Figures::plain)
                    .map(score -> Message.of("{finding}, with a classifier probability of {score}", tested, score))
                    .orElse(tested);
        }

        private static Message inWords(MethylationClass found) {
            return switch (found) {
                case LOW -> Message.of("The DNA-methylation class was low");
                case INTERMEDIATE -> Message.of("The DNA-methylation class was intermediate");
                case HIGH -> Message.of("The DNA-methylation class was high");
                case NOT_CLASSIFIABLE -> Message.of("The DNA methylation could not be classified");
            };
        }

        private Message burden() {
            Message found = take(GeneticsForm.MRD_RESULT)
                    .map(share -> Figures.plain(share.movePointRight(PER_CENT)))
                    .map(share -> Message.of("The mutant-allele burden was {share} %", share))
                    .orElse(Message.of("The mutant-allele burden was not recorded"));
            Message tested = take(GeneticsForm.MRD_ASSAY)
                    .map(assay -> Message.of("{finding}, by {assay}", found, assay))
                    .orElse(found);
            return take(GeneticsForm.MRD_SENSITIVITY)
                    .map(share -> Figures.plain(share.movePointRight(PER_CENT)))
                    .map(limit -> Message.of("{finding} with a detection limit of {limit} %", tested, limit))
                    .orElse(tested);
        }
    }
}
