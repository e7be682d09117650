package org.jmmlregistry.report.narrative;

import java.time.LocalDate;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.followup.Death;
import org.jmmlregistry.followup.VisitForm;
import org.jmmlregistry.followup.VisitStatus;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.report.course.Said;
import org.jmmlregistry.transplant.Transplant;

/** How the child was when last seen. */
final class Ending {
    private final CaseFile file;
    private final Child child;

    Ending(CaseFile file) {
        this.file = file;
        this.child = Child.of(file.patient().sex());
    }

    Paragraph outcome() {
        return new Paragraph(
                "Outcome",
                Prose.joined(transplants(), file.death().map(this::died).orElseGet(this::lastContact)));
    }

    private String transplants() {
        return switch (file.transplants().size()) {
            case 0 -> "No HSCT was recorded.";
            case 1 -> "No second HSCT was recorded.";
            default -> "";
        };
    }

    private String died(Death death) {
        String cause = death.cause()
                .map(each -> "The cause of death was %s.".formatted(Said.lower(Language.ENGLISH.say(each))))
                .orElse("The cause of death was not recorded.");
        return Prose.joined(
                "%s died on %s%s%s."
                        .formatted(child.opening(), Prose.date(death.date()), since(death.date()), age(death.date())),
                cause);
    }

    private String lastContact() {
        if (file.lastSeen().isEmpty()) {
            return "The outcome was not recorded.";
        }
        LocalDate seen = file.lastSeen().get();
        Answers visit = file.answers().of(VisitForm.FORM).stream()
                .map(Entry::answers)
                .filter(answers -> answers.get(VisitForm.VISIT_DATE)
                        .map(ClinicalDate::imputed)
                        .filter(seen::equals)
                        .isPresent())
                .reduce((earlier, later) -> later)
                .orElse(Answers.none());
        Gaps gaps = new Gaps();
        gaps.expect(visit, VisitForm.LANSKY, "the play-performance score");
        gaps.expect(visit, VisitForm.IS_CURRENT, "immunosuppressive treatment at that time");
        gaps.expect(visit, VisitForm.LATE_EFFECTS, "late effects");
        String score = visit.get(VisitForm.LANSKY)
                .map(each -> "The Lansky play-performance score was %s.".formatted(Language.ENGLISH.say(each)))
                .orElse("");
        return Prose.joined(
                "At the last contact on %s%s%s, %s was alive%s."
                        .formatted(Prose.date(seen), since(seen), age(seen), child.subject(), state(visit)),
                score,
                gaps.sentence());
    }

    private static String state(Answers visit) {
        return visit.get(VisitForm.DISEASE_STATUS)
                .map(Ending::inWords)
                .orElse("; the status of the disease was not recorded");
    }

    private static String inWords(VisitStatus status) {
        return switch (status) {
            case CR_FULL_DONOR -> " in complete remission with full donor chimerism";
            case CR_MIXED -> " in complete remission with mixed chimerism";
            case CR_UNSPECIFIED -> " in complete remission; chimerism was not stated";
            case RELAPSE -> " in relapse";
            case AR -> " after autologous recovery";
            case GF -> " with graft failure";
            case NE -> "; the status of the disease could not be evaluated";
        };
    }

    private String since(LocalDate day) {
        Optional<Transplant> last = file.transplants().stream().reduce((earlier, later) -> later);
        return last.map(hsct -> ", %s (%s) after the %s HSCT"
                        .formatted(
                                Prose.day(hsct.dayOf(day)),
                                Prose.months(hsct.date(), day),
                                Prose.ordinal(hsct.hsctSeq())))
                .orElse("");
    }

    private String age(LocalDate day) {
        return file.patient()
                .birth()
                .map(birth -> ", " + Prose.atAge(birth, day))
                .orElse("");
    }
}
