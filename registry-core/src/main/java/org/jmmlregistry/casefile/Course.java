package org.jmmlregistry.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.followup.DeathForm;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.transplant.TransplantForm;

/** A case in time, as checks and derivations look at it: birth, diagnosis, HSCTs, death, and what day it is. */
record Course(CaseAnswers all, LocalDate today) {

    /** A clinical date of an entry, and the item that it answers. */
    record Dated(Entry entry, Item<?> item, ClinicalDate date) {}

    Optional<ClinicalDate> birth() {
        return all.first(PatientForm.FORM, PatientForm.BIRTH_DATE);
    }

    Optional<ClinicalDate> diagnosis() {
        return all.first(DiagnosisForm.FORM, DiagnosisForm.DX_DATE);
    }

    Optional<ClinicalDate> lastContact() {
        return all.first(PatientForm.FORM, PatientForm.LAST_CONTACT_DATE);
    }

    Optional<ClinicalDate> death() {
        return all.first(DeathForm.FORM, DeathForm.DEATH_DATE);
    }

    /** The patient's entry; empty in a case that is only being built. */
    Optional<Entry> patient() {
        return all.of(PatientForm.FORM).stream().findFirst();
    }

    /** The HSCTs in order, boosts left out. */
    List<Entry> hscts() {
        return all.of(TransplantForm.FORM).stream()
                .filter(entry -> !TransplantForm.isBoost(entry))
                .toList();
    }

    Optional<Entry> hsct(int hsctSeq) {
        return hscts().stream()
                .filter(entry -> entry.key().hsctSeq() == hsctSeq)
                .findFirst();
    }

    Optional<ClinicalDate> hsctDate(int hsctSeq) {
        return hsct(hsctSeq).flatMap(entry -> entry.get(TransplantForm.HSCT_DATE));
    }

    /** Day 0 of the HSCT under which an entry stands. */
    Optional<ClinicalDate> hsctDate(Entry entry) {
        return hsctDate(entry.key().hsctSeq());
    }

    /** The HSCT after the one under which an entry stands. */
    Optional<ClinicalDate> nextHsctDate(Entry entry) {
        return hsctDate(entry.key().hsctSeq() + 1);
    }

    /** Every date of the case that places a clinical event, the last contact left out. */
    Stream<Dated> clinicalDates() {
        return dates().filter(dated -> !dated.item().isPlanned() && dated.item() != PatientForm.LAST_CONTACT_DATE);
    }

    /** Every date of the case, planned and administrative ones too. */
    Stream<Dated> dates() {
        return all.entries().stream().flatMap(entry -> datesOf(entry, entry.answers()));
    }

    private static Stream<Dated> datesOf(Entry entry, Answers answers) {
        return answers.items().stream()
                .flatMap(item -> answers
                        .get(item)
                        .filter(ClinicalDate.class::isInstance)
                        .map(ClinicalDate.class::cast)
                        .map(date -> new Dated(entry, item, date))
                        .stream());
    }

    /** The clinical dates of the entries that stand under an HSCT, boosts among them, that of the HSCT itself left out. */
    Stream<Dated> datesAfterHsct() {
        return clinicalDates()
                .filter(dated -> dated.entry().key().hsctSeq() > 0)
                .filter(dated -> !dated.entry().key().form().equals(TransplantForm.FORM.code())
                        || TransplantForm.isBoost(dated.entry()));
    }

    /** {@code first}, {@code second} ... */
    static Message ordinal(int hsctSeq) {
        return Message.in(
                "HSCT",
                "{number, plural, =1 {first} =2 {second} =3 {third} =4 {fourth} =5 {fifth} =6 {sixth} =7 {seventh} =8 {eighth} =9 {ninth} other {#th}}",
                hsctSeq);
    }
}
