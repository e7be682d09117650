package org.jmmlregistry.casefile;

import static org.jmmlregistry.casefile.CrossCheck.hard;
import static org.jmmlregistry.casefile.CrossCheck.soft;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.CrossCheck.Concern;
import org.jmmlregistry.diagnosis.DiagnosisCode;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.diagnosis.Gene;
import org.jmmlregistry.diagnosis.GeneticsForm;
import org.jmmlregistry.diagnosis.Karyotype;
import org.jmmlregistry.diagnosis.MethylationClass;
import org.jmmlregistry.diagnosis.Mutations;
import org.jmmlregistry.diagnosis.Origin;
import org.jmmlregistry.diagnosis.PriorTherapyForm;
import org.jmmlregistry.diagnosis.SampleTime;
import org.jmmlregistry.diagnosis.SpleenForm;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.transplant.TransplantForm;

/** What diagnosis, genetics and spleen say of each other and of the HSCT. */
final class BaselineChecks {

    private static final int BASELINE_DAYS = 30;
    private static final int DAYS_OFF_THERAPY = 5;

    private BaselineChecks() {}

    static List<CrossCheck> all() {
        return List.of(
                soft(
                        "EC-F03-4",
                        "baseline laboratory within 30 days of diagnosis and before the first cytotoxic dose and the first HSCT",
                        BaselineChecks::laboratoryDate),
                soft("EC-F04-1", "germline PTPN11: diagnosis should be NS_MPD", BaselineChecks::germlinePtpn11),
                soft("EC-F04-2", "two driver genes need a comment", BaselineChecks::twoDrivers),
                hard(
                        "EC-F04-3",
                        "germline sample from blood or marrow after HSCT is invalid; from buccal cells it is doubted",
                        BaselineChecks::donorCells),
                soft("EC-F04-4", "high methylation with CBL is unusual", BaselineChecks::highMethylation),
                hard("EC-F06-1", "spleen size after splenectomy must be absent as NA", BaselineChecks::spleenless),
                soft(
                        "F03.hbf_raised_for_age/rule",
                        "haemoglobin F as the laboratory reports it differs from the reference table",
                        BaselineChecks::hbfDiffers),
                soft(
                        "F05.stop_date/late",
                        "therapy stops less than 5 days before the first HSCT",
                        BaselineChecks::lateTherapy),
                soft("F06.splenectomy_date/hsct", "splenectomy after the first HSCT", BaselineChecks::lateSplenectomy),
                soft(
                        "F13.karyotype_at_event/new",
                        "karyotype at the event not seen before",
                        BaselineChecks::newKaryotype));
    }

    private static Stream<Entry> diagnosis(Course course) {
        return course.all().of(DiagnosisForm.FORM).stream();
    }

    private static Stream<Entry> genetics(Course course) {
        return course.all().of(GeneticsForm.FORM).stream();
    }

    private static Stream<Concern> laboratoryDate(Course course) {
        Optional<ClinicalDate> therapy = course.all().first(PriorTherapyForm.FORM, PriorTherapyForm.START_DATE);
        return diagnosis(course)
                .flatMap(entry -> entry.get(DiagnosisForm.LAB_DATE).stream().flatMap(date -> Stream.of(
                                entry.get(DiagnosisForm.DX_DATE)
                                        .filter(dx -> date.certainlyLaterThan(dx, BASELINE_DAYS)
                                                || date.certainlyEarlierThan(dx, -BASELINE_DAYS))
                                        .map(dx -> Message.of("more than 30 days from the diagnosis ({dx})", dx)),
                                therapy.filter(date::certainlyAfter)
                                        .map(start -> Message.of("after the start of therapy ({start})", start)),
                                course.hsctDate(1)
                                        .filter(date::certainlyAfter)
                                        .map(hsct -> Message.of("after the first HSCT ({hsct})", hsct)))
                        .flatMap(Optional::stream)
                        .map(where -> Concern.about(
                                entry,
                                DiagnosisForm.LAB_DATE,
                                "The baseline laboratory values ({date}) were taken {when}; please confirm.",
                                date,
                                where))));
    }

    private static Stream<Concern> germlinePtpn11(Course course) {
        boolean other = course.all()
                .first(DiagnosisForm.FORM, DiagnosisForm.DX_CODE)
                .filter(code -> code != DiagnosisCode.NS_MPD)
                .isPresent();
        return genetics(course)
                .filter(entry -> other
                        && entry.is(GeneticsForm.GENE, Gene.PTPN11)
                        && entry.is(GeneticsForm.ORIGIN, Origin.GERMLINE))
                .map(
                        entry -> Concern.about(
                                entry,
                                GeneticsForm.ORIGIN,
                                "A germline PTPN11 variant means the myeloproliferative disorder of Noonan syndrome; please check the diagnosis."));
    }

    private static Stream<Concern> twoDrivers(Course course) {
        var drivers = Mutations.of(course.all()).drivers();
        return genetics(course)
                .filter(entry -> drivers.size() > 1 && entry.has(GeneticsForm.GENE, drivers::contains))
                .skip(1)
                .limit(1)
                .map(entry -> Concern.about(
                        entry,
                        GeneticsForm.GENE,
                        "More than one driver gene is recorded ({genes}); please comment on how that was confirmed.",
                        List.copyOf(drivers)));
    }

    private static Stream<Concern> donorCells(Course course) {
        return genetics(course)
                .filter(entry -> entry.is(GeneticsForm.TIMEPOINT, SampleTime.GERMLINE))
                .filter(entry -> course.hsctDate(1)
                        .filter(hsct -> entry.has(GeneticsForm.SAMPLE_DATE, date -> date.certainlyAfter(hsct)))
                        .isPresent())
                .flatMap(entry -> entry.get(GeneticsForm.SAMPLE_TYPE).stream().flatMap(type -> switch (type) {
                    case PB, BM ->
                        Stream.of(
                                Concern.about(
                                        entry,
                                        GeneticsForm.SAMPLE_TYPE,
                                        "Blood or marrow taken after HSCT holds donor cells; it cannot show the child's germline."));
                    case BUCCAL ->
                        Stream.of(Concern.about(
                                        entry,
                                        GeneticsForm.SAMPLE_TYPE,
                                        "Buccal cells taken after HSCT may hold donor cells; please confirm.")
                                .doubted());
                    case FIBROBLAST, HAIR, T_CELL, OTHER -> Stream.empty();
                }));
    }

    private static Stream<Concern> highMethylation(Course course) {
        return genetics(course)
                .filter(entry -> entry.is(GeneticsForm.METHYLATION_CLASS, MethylationClass.HIGH)
                        && Mutations.of(course.all()).drivers().contains(Gene.CBL))
                .map(entry -> Concern.about(
                        entry,
                        GeneticsForm.METHYLATION_CLASS,
                        "High methylation with a CBL variant is unusual; please confirm."));
    }

    /** Only removal of the whole spleen leaves nothing to measure. */
    private static Stream<Concern> spleenless(Course course) {
        Optional<ClinicalDate> removed = course.all().of(SpleenForm.FORM).stream()
                .filter(entry -> entry.is(SpleenForm.SPLENECTOMY_DONE, true))
                .filter(entry -> !entry.has(
                        SpleenForm.SPLENECTOMY_TYPE,
                        type -> type.code().equals("PARTIAL") || type.code().equals("EMBOLISATION")))
                .flatMap(entry -> entry.get(SpleenForm.SPLENECTOMY_DATE).stream())
                .findFirst();
        return Stream.of(
                        diagnosis(course)
                                .flatMap(entry -> measuredAfter(
                                        removed,
                                        entry,
                                        DiagnosisForm.SPLEEN_CM_BCM,
                                        entry.get(DiagnosisForm.LAB_DATE).or(() -> entry.get(DiagnosisForm.DX_DATE)))),
                        course.hscts().stream()
                                .flatMap(entry -> measuredAfter(
                                        removed,
                                        entry,
                                        TransplantForm.SPLEEN_AT_HSCT_CM,
                                        entry.get(TransplantForm.HSCT_DATE))),
                        course.all().of(RelapseForm.FORM).stream()
                                .flatMap(entry -> measuredAfter(
                                        removed, entry, RelapseForm.SPLEEN_CM, entry.get(RelapseForm.EVENT_DATE))))
                .flatMap(concerns -> concerns);
    }

    private static Stream<Concern> measuredAfter(
            Optional<ClinicalDate> removed, Entry entry, Item<BigDecimal> size, Optional<ClinicalDate> measured) {
        boolean impossible = entry.get(size).isPresent()
                && removed.flatMap(date -> measured.map(date::certainlyBefore)).orElse(false);
        return impossible
                ? Stream.of(Concern.about(
                        entry,
                        size,
                        "The spleen was removed on {removed}; its size afterwards is “not applicable”.",
                        removed.orElseThrow()))
                : Stream.empty();
    }

    private static Stream<Concern> hbfDiffers(Course course) {
        return diagnosis(course)
                .filter(entry -> Ages.hbfRaised(entry)
                        .filter(rule -> entry.has(DiagnosisForm.HBF_RAISED_FOR_AGE, reported -> !reported.equals(rule)))
                        .isPresent())
                .map(
                        entry -> Concern.about(
                                entry,
                                DiagnosisForm.HBF_RAISED_FOR_AGE,
                                "Whether haemoglobin F is raised for age differs from the reference table; please check the laboratory's limits."));
    }

    private static Stream<Concern> lateTherapy(Course course) {
        return course.all().of(PriorTherapyForm.FORM).stream()
                .filter(entry -> course.hsctDate(1)
                        .filter(hsct -> entry.has(
                                PriorTherapyForm.STOP_DATE,
                                stop -> stop.certainlyLaterThan(hsct, -DAYS_OFF_THERAPY) && !stop.certainlyAfter(hsct)))
                        .isPresent())
                .map(
                        entry -> Concern.about(
                                entry,
                                PriorTherapyForm.STOP_DATE,
                                "The therapy stopped less than 5 days before the first HSCT; please confirm that it is not part of the conditioning."));
    }

    private static Stream<Concern> lateSplenectomy(Course course) {
        return course.all().of(SpleenForm.FORM).stream()
                .filter(entry -> course.hsctDate(1)
                        .filter(hsct -> entry.has(SpleenForm.SPLENECTOMY_DATE, date -> date.certainlyAfter(hsct)))
                        .isPresent())
                .map(entry -> Concern.about(
                        entry,
                        SpleenForm.SPLENECTOMY_DATE,
                        "The splenectomy lies after the first HSCT; please confirm."));
    }

    private static Stream<Concern> newKaryotype(Course course) {
        List<String> written = genetics(course)
                .flatMap(entry -> entry.get(GeneticsForm.KARYOTYPE_ISCN).stream())
                .toList();
        Set<String> known = written.stream()
                .flatMap(iscn -> Karyotype.abnormalities(iscn).stream())
                .collect(Collectors.toSet());
        return course.all().of(RelapseForm.FORM).stream()
                .filter(event -> !written.isEmpty()
                        && event.has(
                                RelapseForm.KARYOTYPE_AT_EVENT,
                                iscn -> !known.containsAll(Karyotype.abnormalities(iscn))))
                .map(event -> Concern.about(
                        event,
                        RelapseForm.KARYOTYPE_AT_EVENT,
                        "This karyotype was not seen before the HSCT; please confirm the new abnormality."));
    }
}
