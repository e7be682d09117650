package org.jmmlregistry.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Figures;
import org.jmmlregistry.report.phrase.Grafts;
import org.jmmlregistry.transplant.Serotherapy;
import org.jmmlregistry.transplant.TransplantForm;

/** How the disease stood before one HSCT, how well the donor matched, and what was done to the graft. */
final class GraftStory {
    private final Answers answers;

    /** @param answers those of the HSCT */
    GraftStory(Answers answers) {
        this.answers = answers;
    }

    Optional<Sentence> disease() {
        return answers.get(TransplantForm.DISEASE_STATUS_AT_HSCT)
                .map(GraftStory::disease)
                .map(words -> Sentence.of(words, TransplantForm.DISEASE_STATUS_AT_HSCT));
    }

    private static Message disease(Coded status) {
        return switch (status.code()) {
            case "cCR" -> Message.of("Before conditioning the disease was in clinical complete remission.");
            case "cPR" -> Message.of("Before conditioning the disease was in clinical partial remission.");
            case "STABLE" -> Message.of("Before conditioning the disease was stable.");
            case "PROGRESSIVE" -> Message.of("Before conditioning the disease was progressive.");
            case "UNTREATED" -> Message.of("Before conditioning the disease was untreated.");
            case "BLAST_CRISIS" -> Message.of("Before conditioning the disease was in blast crisis or AML.");
            default -> Message.of("Disease before conditioning: {status}.", status);
        };
    }

    /** HLA, CMV, manipulation and serotherapy, as far as they are known. */
    List<Sentence> matched() {
        List<Sentence> told = new ArrayList<>();
        hla().ifPresent(told::add);
        cmv().ifPresent(told::add);
        manipulation().ifPresent(told::add);
        return told;
    }

    private Optional<Sentence> hla() {
        Optional<Coded> compared = answers.get(TransplantForm.HLA_LOCI_N);
        Optional<Integer> matched = answers.get(TransplantForm.HLA_MATCH_N);
        if (compared.isEmpty() || matched.isEmpty()) {
            return Optional.empty();
        }
        Message words = Message.of(
                "{matched} of {compared} HLA alleles matched",
                matched.get().toString(),
                compared.get().code());
        List<Item<?>> items = new ArrayList<>(List.of(TransplantForm.HLA_LOCI_N, TransplantForm.HLA_MATCH_N));
        return Optional.of(answers.get(TransplantForm.HLA_TYPING_LEVEL)
                .map(level -> {
                    items.add(TransplantForm.HLA_TYPING_LEVEL);
                    return new Sentence(resolved(level, words), items);
                })
                .orElse(new Sentence(
                        Message.of("{matched}; the resolution of the typing was not recorded.", words), items)));
    }

    private static Message resolved(Coded level, Message matched) {
        return switch (level.code()) {
            case "LOW" -> Message.of("{matched} at low resolution.", matched);
            case "INTERMEDIATE" -> Message.of("{matched} at intermediate resolution.", matched);
            case "HIGH" -> Message.of("{matched} at high resolution.", matched);
            default -> Message.of("{matched} ({resolution}).", matched, level);
        };
    }

    private Optional<Sentence> cmv() {
        Optional<Boolean> recipient = answers.get(TransplantForm.CMV_RECIPIENT).map(GraftStory::isPositive);
        Optional<Boolean> donor = answers.get(TransplantForm.CMV_DONOR).map(GraftStory::isPositive);
        if (recipient.isEmpty() || donor.isEmpty()) {
            return Optional.empty();
        }
        Message words = recipient.get()
                ? donor.get()
                        ? Message.of("CMV IgG was positive in recipient and donor.")
                        : Message.of("CMV IgG was positive in the recipient and negative in the donor.")
                : donor.get()
                        ? Message.of("CMV IgG was negative in the recipient and positive in the donor.")
                        : Message.of("CMV IgG was negative in recipient and donor.");
        return Optional.of(Sentence.of(words, TransplantForm.CMV_RECIPIENT, TransplantForm.CMV_DONOR));
    }

    private static boolean isPositive(Coded result) {
        return result.code().equals("POS");
    }

    private Optional<Sentence> manipulation() {
        return answers.get(TransplantForm.GRAFT_MANIPULATION)
                .map(ways -> Choices.isNone(ways)
                        ? Message.of("The graft was not manipulated.")
                        : Message.of(
                                "The graft was manipulated by {ways}.",
                                ways.stream().map(Grafts::manipulation).toList()))
                .map(words -> Sentence.of(words, TransplantForm.GRAFT_MANIPULATION));
    }

    Optional<Sentence> serotherapy() {
        return answers.get(TransplantForm.SEROTHERAPY).map(antibody -> {
            if (antibody == Serotherapy.NONE) {
                return Sentence.of(Message.of("No serotherapy was given."), TransplantForm.SEROTHERAPY);
            }
            Message given = Message.of("Serotherapy was {antibody}", Grafts.of(antibody));
            return Figures.measured(answers, TransplantForm.SEROTHERAPY_DOSE)
                    .map(dose -> Sentence.of(
                            Message.of("{given}, {dose} in all.", given, dose),
                            TransplantForm.SEROTHERAPY,
                            TransplantForm.SEROTHERAPY_DOSE))
                    .orElse(Sentence.of(
                            Message.of("{given}; the dose was not recorded.", given), TransplantForm.SEROTHERAPY));
        });
    }
}
