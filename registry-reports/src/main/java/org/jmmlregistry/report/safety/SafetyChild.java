package org.jmmlregistry.report.safety;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.casefile.Derivations;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.followup.AcuteGvhdForm;
import org.jmmlregistry.followup.CauseOfDeath;
import org.jmmlregistry.followup.ChronicGvhdForm;
import org.jmmlregistry.followup.DeathForm;
import org.jmmlregistry.followup.DiseaseEvent;
import org.jmmlregistry.followup.GvhdGrade;
import org.jmmlregistry.followup.InfectionDetail;
import org.jmmlregistry.followup.InfectionKind;
import org.jmmlregistry.followup.MalignancyForm;
import org.jmmlregistry.followup.NihSeverity;
import org.jmmlregistry.followup.VisitForm;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.report.Listed;
import org.jmmlregistry.transplant.EngraftmentForm;
import org.jmmlregistry.transplant.Transplant;

/** A child with what befell it, and of which matters it is known whether they did. */
final class SafetyChild {

    private static final Message NOT_RECORDED = Message.of("not recorded");

    private final CaseFile file;
    private final LocalDate asOf;
    private final List<CauseOfDeath> causes;
    private final List<SafetyEvent> events = new ArrayList<>();
    private final Map<SafetyMatter, Boolean> known = new EnumMap<>(SafetyMatter.class);

    /** @param asOf the day on which it is asked */
    SafetyChild(CaseFile file, LocalDate asOf) {
        this.file = file;
        this.asOf = asOf;
        this.causes = causes();
        known.put(SafetyMatter.DEATH, true);
        known.put(SafetyMatter.GRAFT_FAILURE, file.isTransplanted());
        known.put(SafetyMatter.MALIGNANCY, true);
        death();
        acuteGvhd();
        chronicGvhd();
        graftFailures();
        malignancies();
        engraftment();
        infections();
    }

    CaseFile file() {
        return file;
    }

    boolean isTransplanted() {
        return !file.transplants().isEmpty();
    }

    List<SafetyEvent> events(SafetyMatter matter) {
        return events.stream().filter(event -> event.matter() == matter).toList();
    }

    /** Whether it is known that it befell the child or did not. */
    boolean isKnown(SafetyMatter matter) {
        return known.getOrDefault(matter, false) || !events(matter).isEmpty();
    }

    /** Whether it befell the child and is among the causes of its death. */
    boolean isNamed(SafetyMatter matter) {
        return !events(matter).isEmpty() && matter.isOneOf(causes);
    }

    private List<CauseOfDeath> causes() {
        return file.answers().of(DeathForm.FORM).stream()
                .flatMap(death -> Stream.concat(
                        death.get(DeathForm.COD_PRIMARY).stream(),
                        death.get(DeathForm.COD_CONTRIBUTING).stream().flatMap(List::stream)))
                .toList();
    }

    private void death() {
        file.answers().of(DeathForm.FORM).stream().limit(1).forEach(death -> {
            Optional<ClinicalDate> when = death.get(DeathForm.DEATH_DATE);
            events.add(new SafetyEvent(
                    SafetyMatter.DEATH, file, SafetyEvent.hsct(file, when), when, cause(death), relation(death)));
        });
    }

    private static Message cause(Entry death) {
        Message primary = death.get(DeathForm.COD_PRIMARY).map(Worded::words).orElse(NOT_RECORDED);
        return death.get(DeathForm.COD_CONTRIBUTING)
                .filter(several -> !several.isEmpty())
                .map(several -> Message.of("{cause}; contributing: {causes}", primary, Listed.of(several, ", ")))
                .orElse(primary);
    }

    private Message relation(Entry death) {
        return death.get(DeathForm.RELAPSE_RELATED_OVERRIDE)
                .map(said -> Message.of("{relation}, as adjudicated", said))
                .or(() -> Derivations.complete(DeathForm.FORM, death, asOf)
                        .get(DeathForm.RELAPSE_RELATED)
                        .map(Worded::words))
                .orElse(NOT_RECORDED);
    }

    private void acuteGvhd() {
        for (Entry entry : file.answers().of(AcuteGvhdForm.FORM)) {
            Optional<GvhdGrade> grade = entry.get(AcuteGvhdForm.OVERALL_GRADE);
            know(SafetyMatter.ACUTE_GVHD, entry.is(AcuteGvhdForm.AGVHD_PRESENT, false) || grade.isPresent());
            grade.filter(each -> each == GvhdGrade.III || each == GvhdGrade.IV)
                    .ifPresent(each -> add(
                            SafetyMatter.ACUTE_GVHD,
                            entry,
                            entry.get(AcuteGvhdForm.MAX_GRADE_DATE).or(() -> entry.get(AcuteGvhdForm.ONSET_DATE)),
                            each.words()));
        }
    }

    private void chronicGvhd() {
        for (Entry entry : file.answers().of(ChronicGvhdForm.FORM)) {
            Optional<NihSeverity> severity = entry.get(ChronicGvhdForm.NIH_GLOBAL);
            know(SafetyMatter.CHRONIC_GVHD, entry.is(ChronicGvhdForm.CGVHD_PRESENT, false) || severity.isPresent());
            severity.filter(each -> each == NihSeverity.SEVERE)
                    .ifPresent(each -> add(
                            SafetyMatter.CHRONIC_GVHD,
                            entry,
                            entry.get(ChronicGvhdForm.MAX_SEVERITY_DATE)
                                    .or(() -> entry.get(ChronicGvhdForm.ONSET_DATE)),
                            each.words()));
        }
    }

    private void graftFailures() {
        for (DiseaseEvent event : file.events()) {
            if (event.isGraftFailure()) {
                events.add(new SafetyEvent(
                        SafetyMatter.GRAFT_FAILURE,
                        file,
                        file.transplant(event.hsctSeq()),
                        Optional.of(event.recorded()),
                        event.type().words(),
                        toDeath(SafetyMatter.GRAFT_FAILURE)));
            }
        }
    }

    private void malignancies() {
        for (Entry entry : file.answers().of(MalignancyForm.FORM)) {
            Message type = entry.get(MalignancyForm.SM_TYPE).map(Worded::words).orElse(NOT_RECORDED);
            add(
                    SafetyMatter.MALIGNANCY,
                    entry,
                    entry.get(MalignancyForm.SM_DATE),
                    entry.get(MalignancyForm.OUTCOME)
                            .map(outcome -> Message.of("{type}; outcome: {outcome}", type, outcome))
                            .orElse(type));
        }
    }

    private void engraftment() {
        for (Entry entry : file.answers().of(EngraftmentForm.FORM)) {
            entry.get(EngraftmentForm.VOD).ifPresent(occurred -> {
                know(SafetyMatter.VOD, true);
                if (occurred) {
                    add(
                            SafetyMatter.VOD,
                            entry,
                            entry.get(EngraftmentForm.VOD_ONSET_DATE),
                            entry.get(EngraftmentForm.VOD_SEVERITY)
                                    .map(Worded::words)
                                    .orElse(Message.of("severity not recorded")));
                }
            });
            entry.get(EngraftmentForm.TMA).ifPresent(occurred -> {
                know(SafetyMatter.TMA, true);
                if (occurred) {
                    add(
                            SafetyMatter.TMA,
                            entry,
                            entry.get(EngraftmentForm.TMA_ONSET_DATE),
                            entry.get(EngraftmentForm.TMA_RISK)
                                    .map(Worded::words)
                                    .orElse(Message.of("risk not recorded")));
                }
            });
        }
    }

    /** A virus that reactivated without disease is none of them. */
    private void infections() {
        for (Entry visit : file.answers().of(VisitForm.FORM)) {
            visit.get(VisitForm.INFECTIONS).ifPresent(found -> {
                know(SafetyMatter.INFECTION, true);
                found.forEach(infection ->
                        InfectionDetail.of(infection.code()).ifPresent(detail -> infection(visit, infection, detail)));
            });
        }
    }

    private void infection(Entry visit, Coded infection, InfectionDetail detail) {
        Optional<InfectionKind> kind = detail.kind().flatMap(visit::get);
        if (kind.filter(each -> each == InfectionKind.REACTIVATION).isPresent()) {
            return;
        }
        Message what = detail.kind().isEmpty()
                ? infection.words()
                : Message.of(
                        "{infection}: {kind}",
                        infection,
                        kind.map(Worded::words).orElse(NOT_RECORDED));
        Optional<ClinicalDate> when = visit.get(detail.date());
        add(SafetyMatter.INFECTION, visit, when, what);
    }

    private void know(SafetyMatter matter, boolean now) {
        known.merge(matter, now, Boolean::logicalOr);
    }

    private void add(SafetyMatter matter, Entry entry, Optional<ClinicalDate> when, Message what) {
        Optional<Transplant> hsct = file.transplant(entry.key().hsctSeq()).or(() -> SafetyEvent.hsct(file, when));
        events.add(new SafetyEvent(matter, file, hsct, when, what, toDeath(matter)));
    }

    /** Whether it is among the causes of a death. */
    private Message toDeath(SafetyMatter matter) {
        if (!file.isDead()) {
            return Message.of("alive when last seen");
        }
        return matter.isOneOf(causes)
                ? Message.of("named as a cause of death")
                : Message.of("died; not named as a cause");
    }
}
