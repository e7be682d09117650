package org.jmmlregistry.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jmmlregistry.casebook.CaseIntake;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.casefile.CaseFiles;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.diagnosis.GeneticsForm;
import org.jmmlregistry.diagnosis.Origin;
import org.jmmlregistry.diagnosis.Syndrome;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.followup.CauseOfDeath;
import org.jmmlregistry.followup.DeathForm;
import org.jmmlregistry.followup.VisitForm;
import org.jmmlregistry.followup.VisitStatus;
import org.jmmlregistry.outcome.LastState;
import org.jmmlregistry.patient.RegistryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Synthetic children who never have an HSCT, among 2,000. */
class NeverTransplantedTest {

    private static final int CASES = 2000;
    private static final long SEED = 2005;
    private static final LocalDate CLOSING = SyntheticRegistry.CLOSING;

    private static final List<CaseFile> ALL = files();
    private static final List<CaseFile> OBSERVED =
            ALL.stream().filter(file -> !file.isTransplanted()).toList();

    private static List<CaseFile> files() {
        return drawn(SEED, CLOSING).stream()
                .map(each -> CaseFiles.upTo(CLOSING, RegistryId.of(1), CaseAnswers.of(each.entries())))
                .toList();
    }

    private static List<CaseIntake> drawn(long seed, LocalDate closing) {
        return new SyntheticCases(seed, closing).first(CASES);
    }

    private static double share(Predicate<CaseFile> claim) {
        return (double) OBSERVED.stream().filter(claim).count() / OBSERVED.size();
    }

    /** A share of 8 % of 2,000 has a standard error of 0.6 points. */
    @Test
    void eight_of_a_hundred_children_are_never_transplanted() {
        assertEquals(Assumptions.NEVER_TRANSPLANTED, (double) OBSERVED.size() / ALL.size(), 0.015);
    }

    /** Who has cases of a seed keeps their children, but for those that are never transplanted now. */
    @Test
    void all_others_are_drawn_as_if_there_were_no_such_children() {
        Chance all = Chance.of(SEED);
        int others = 0;
        for (CaseIntake each : drawn(SEED, CLOSING)) {
            Chance chance = all.split();
            SyntheticCourse course = new NaturalHistory(chance.split(), CLOSING).draw();
            if (each.entries().keySet().stream().anyMatch(key -> key.hsctSeq() > 0)) {
                assertEquals(CourseAnswers.of(course, chance), each.entries(), each.label());
                others++;
            }
        }
        assertEquals(CASES - OBSERVED.size(), others);
    }

    @Test
    void most_carry_cbl_or_noonan_syndrome_in_the_germline() {
        double syndromes = share(file -> file.answers()
                .first(DiagnosisForm.FORM, DiagnosisForm.SYNDROME)
                .filter(list -> list.contains(Syndrome.CBL_SYNDROME) || list.contains(Syndrome.NOONAN))
                .isPresent());
        double germline = share(file -> file.answers().of(GeneticsForm.FORM).stream()
                .anyMatch(sample -> sample.is(GeneticsForm.ORIGIN, Origin.GERMLINE)));

        assertEquals(0.85, syndromes, 0.09);
        assertTrue(germline > 0.6 && germline <= syndromes, "some were never tested: " + germline);
    }

    @Test
    void most_regress_and_some_die_before_an_hsct() {
        assertEquals(
                EnumSet.of(
                        LastState.ALIVE_OBSERVED,
                        LastState.ALIVE_REGRESSED,
                        LastState.ALIVE_WITH_DISEASE,
                        LastState.DEAD),
                OBSERVED.stream().map(LastState::of).collect(Collectors.toSet()));
        double regressed = share(file -> LastState.of(file) == LastState.ALIVE_REGRESSED);
        double dead = share(CaseFile::isDead);

        assertTrue(regressed > 0.45, "regressed " + regressed);
        assertTrue(dead > 0.05 && dead < 0.25, "dead " + dead);
    }

    @Test
    void who_dies_had_seen_the_disease_progress() {
        for (CaseFile file : OBSERVED) {
            if (file.isDead()) {
                assertEquals(
                        VisitStatus.PROGRESSIVE,
                        file.statuses().get(file.statuses().size() - 1).status());
                assertTrue(Set.of(CauseOfDeath.DISEASE, CauseOfDeath.INFECTION, CauseOfDeath.HAEMORRHAGE)
                        .contains(file.death().orElseThrow().cause().orElseThrow()));
                assertEquals(0, file.answers().of(DeathForm.FORM).get(0).key().hsctSeq());
            }
        }
    }

    /** No status is one that only an HSCT brings about, and none turns back. */
    @Test
    void the_disease_is_stable_until_it_regresses_or_progresses_for_good() {
        List<VisitStatus> order =
                Arrays.asList(VisitStatus.OBSERVED_STABLE, VisitStatus.REGRESSED, VisitStatus.PROGRESSIVE);
        for (CaseFile file : OBSERVED) {
            List<VisitStatus> found = file.statuses().stream()
                    .map(each -> each.status())
                    .distinct()
                    .toList();
            assertTrue(order.containsAll(found) && found.size() <= 2, found.toString());
            assertTrue(found.size() < 2 || found.get(0) == VisitStatus.OBSERVED_STABLE, found.toString());
        }
    }

    /** From the diagnosis on no two contacts, and no contact and the end, lie more than 14 months apart. */
    @Test
    void they_are_seen_every_year_from_the_diagnosis_on() {
        for (CaseFile file : OBSERVED) {
            LocalDate before = file.answers()
                    .first(DiagnosisForm.FORM, DiagnosisForm.DX_DATE)
                    .map(ClinicalDate::imputed)
                    .orElseThrow();
            for (Entry visit : file.answers().of(VisitForm.FORM)) {
                LocalDate day = visit.get(VisitForm.VISIT_DATE).orElseThrow().imputed();
                assertEquals(0, visit.key().hsctSeq());
                assertTrue(day.isAfter(before) && !day.isAfter(before.plusMonths(14)), before + " " + day);
                before = day;
            }
            assertTrue(!file.lastSeen().orElseThrow().isAfter(before.plusMonths(14)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2003-12-31", "2012-05-31", "2024-12-31"})
    void nothing_of_them_is_refused_and_little_is_asked(LocalDate today) {
        List<CaseIntake> observed = drawn(SEED + 1, today).stream()
                .filter(each -> each.entries().keySet().stream().allMatch(key -> key.hsctSeq() == 0))
                .toList();
        List<Finding> findings = observed.stream()
                .flatMap(each -> Reviewed.findings(each, today).stream())
                .toList();

        assertEquals(List.of(), findings.stream().filter(Finding::refuses).toList());
        assertTrue(
                findings.size() <= 2 * observed.size(),
                () -> findings.size() + " of " + observed.size() + ": "
                        + findings.stream().collect(Collectors.groupingBy(Finding::check, Collectors.counting())));
    }
}
