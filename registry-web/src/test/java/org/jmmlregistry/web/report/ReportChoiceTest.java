package org.jmmlregistry.web.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.casefile.CaseFiles;
import org.jmmlregistry.cohort.CaseKinds;
import org.jmmlregistry.cohort.Population;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.patient.Sex;
import org.jmmlregistry.snapshot.FrozenData;
import org.jmmlregistry.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

/** Among whom a report counts is a series that the snapshot has cases of, or everyone. */
class ReportChoiceTest {

    private static final Snapshot TWO_SERIES = snapshot("STUDY2:1", "CHANG2004:S01", "CHANG2004:S02");

    private static Snapshot snapshot(String... members) {
        List<CaseFile> files = Arrays.stream(members)
                .map(member -> CaseFiles.of(
                        RegistryId.of(1 + List.of(members).indexOf(member)),
                        CaseAnswers.of(Map.of(
                                new EntryKey(PatientForm.FORM.code(), 0, 1),
                                Answers.none()
                                        .with(PatientForm.SEX_AT_BIRTH, Sex.F)
                                        .with(PatientForm.SERIES, member)))))
                .toList();
        return new Snapshot(
                new FrozenData(1, LocalDate.of(2004, 1, 1), Instant.EPOCH, "data.manager", "fingerprint"), files);
    }

    private static void refused(String why, String series, Snapshot snapshot) {
        Refused refused = assertThrows(Refused.class, () -> ReportChoice.population(series, snapshot));
        assertEquals(Refused.Kind.MALFORMED, refused.kind());
        assertEquals(why, refused.why().toString());
    }

    @Test
    void everyone_is_counted_unless_a_series_is_named() {
        for (String none : Arrays.asList(null, "", " ", "ALL")) {
            assertEquals(new Population.Everyone(), ReportChoice.population(none, TWO_SERIES));
        }
        assertEquals(new Population.Series("STUDY2"), ReportChoice.population("STUDY2", TWO_SERIES));
    }

    @Test
    void a_series_without_a_case_in_the_snapshot_is_refused_and_those_with_one_are_named() {
        refused(
                "The snapshot has no case of the series “NONE”; it has those of CHANG2004 and STUDY2.",
                "NONE",
                TWO_SERIES);
        refused("The snapshot has no case of the series “NONE”, nor of any other.", "NONE", snapshot());
    }

    @Test
    void a_kind_is_chosen_by_its_name_and_real_children_stand_alone_where_none_is_named() {
        for (String none : Arrays.asList(null, "", " ")) {
            assertEquals(
                    CaseKinds.REAL,
                    ReportChoice.study("ALL", none, TWO_SERIES).cohort().kinds());
        }
        assertEquals(
                CaseKinds.ALL,
                ReportChoice.study("ALL", "ALL", TWO_SERIES).cohort().kinds());
        assertEquals(
                List.of(), ReportChoice.study("ALL", "INVENTED", TWO_SERIES).counted());
    }

    @Test
    void what_is_no_kind_of_case_is_refused_and_the_kinds_are_named() {
        Refused refused = assertThrows(Refused.class, () -> ReportChoice.study("ALL", "REEL", TWO_SERIES));
        assertEquals(Refused.Kind.MALFORMED, refused.kind());
        assertEquals(
                "There is no kind of case “REEL”; there are REAL, LITERATURE, INVENTED, SYNTHETIC, ILLUSTRATIVE and ALL.",
                refused.why().toString());
    }

    @Test
    void what_is_no_code_is_refused_as_such() {
        refused("\"series\" must be the code of a series, or ALL.", "a b", TWO_SERIES);
    }
}
