package org.jmmlregistry.casebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.FreeText;
import org.jmmlregistry.dictionary.Severity;
import org.jmmlregistry.identity.Identity;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.ConsentForm;
import org.jmmlregistry.patient.DataLabel;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.RegistryId;

/**
 * A case as somebody takes it in hand to change it; a new one has the pseudonym that the next case will have.
 *
 * @param known who the child is known to be
 * @param isNew whether the registry does not have the case yet
 * @param placement to which centre it belongs and may be given
 * @param places what was taken out of it, or moved away
 */
record CaseInHand(StoredCase stored, Identity known, boolean isNew, Placement placement, Places places) {

    private static final String IDENTITY = "IDENTITY";
    private static final int LONGEST_REASON = 500;

    /** Answers parted from what identifies a child: a full birth date leaves its month among them, and an absence identifies nobody. */
    private record Split(Answers answers, Identity identity) {

        static Split of(Answers given) {
            Optional<ClinicalDate> birth =
                    given.get(PatientForm.BIRTH_DATE).filter(date -> date.precision() == ClinicalDate.Precision.DAY);
            return new Split(
                    given.withoutIdentity(),
                    new Identity(given.get(PatientForm.LOCAL_MRN), birth.map(ClinicalDate::earliest)));
        }
    }

    /** The version of an entry; 0 if there is none. */
    int version(EntryKey key) {
        return stored.entry(key).map(StoredEntry::version).orElse(0);
    }

    /** Its pseudonym, if it has one already. */
    Optional<RegistryId> id() {
        return Optional.of(stored.id()).filter(any -> !isNew);
    }

    Likeness likeness() {
        return Likeness.of(stored.answers(), known);
    }

    /** By what it is seen whether somebody has changed the case meanwhile, or what it is held against. */
    String state() {
        String entries = stored.entries().stream()
                .map(entry -> entry.key() + "=" + entry.version())
                .collect(Collectors.joining(" "));
        String limits = new TreeMap<>(stored.limits())
                .entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue().version())
                        .collect(Collectors.joining(" "));
        return String.join(
                "|",
                isNew ? "" : stored.id().text(),
                stored.label().orElse(""),
                placement.centre().orElse(""),
                stored.closing().map(closing -> closing.at().toString()).orElse(""),
                entries,
                limits);
    }

    /** The case as it stands, all of it to be checked again. */
    Proposal unchanged() {
        Map<EntryKey, Proposal.Proposed> entries = new TreeMap<>();
        CaseAnswers whole = stored.answers();
        List<Finding> reminders = new ArrayList<>();
        for (StoredEntry entry : stored.entries()) {
            EntryStatus status = entry.status();
            entries.put(entry.key(), new Proposal.Proposed(entry.content(), status, status.isComplete(), false));
            reminders.addAll(entry.content().reminders(entry.key()));
            whole = entry.key().equals(Casebook.PATIENT)
                    ? whole.with(entry.key(), withKept(entry.key(), entry.answers(), Optional.empty()))
                    : whole;
        }
        return new Proposal(this, stored.centre(), new TreeMap<>(entries), Identity.UNKNOWN, whole, reminders);
    }

    /** One entry as somebody wrote it. */
    Proposal propose(EntrySave save) {
        EntryKey key = isNew ? Casebook.PATIENT : save.key();
        Form.Reading reading = Forms.form(key.form())
                .orElseThrow(() -> Refused.notFound("There is no form {form}.", key.form()))
                .read(key, save.written(), save.notation());
        Answers answers = withKept(key, placed(key, reading.answers()), Optional.empty());
        Split split = Split.of(answers);
        Identity typed = Split.of(reading.answers()).identity();
        EntryContent content = new EntryContent(split.answers(), reading.unread());
        boolean changes = changes(key, content);
        EntryStatus status = status(key, save.status(), changes);
        List<Finding> findings = new ArrayList<>(status.isComplete() ? reading.findings() : reading.ofDraft());
        if (isNew) {
            findings.addAll(label());
        }
        if (stored.entry(key).filter(entry -> entry.status().isComplete()).isPresent()) {
            // asked for a number that is known too: an answer without one would tell that it is the right one
            findings.addAll(save.againstComplete(key, changes || !typed.isEmpty()));
        }
        findings.addAll(notKept(key, Casebook.REASON, Message.of("The reason"), save.reason(), LONGEST_REASON));
        findings.addAll(closed(key));
        findings.addAll(version(key) == 0 ? places.againstSave(key, stored.entries(), save.confirmed()) : List.of());
        findings.addAll(placement(key, answers));
        findings.addAll(contradicted(key, split.answers()));
        Proposal.Proposed proposed = new Proposal.Proposed(content, status, status.isComplete(), changes);
        return new Proposal(
                this,
                centre(key, answers),
                new TreeMap<>(Map.of(key, proposed)),
                typed,
                stored.answers().with(key, answers),
                findings);
    }

    /**
     * The answers of a patient form as they are reviewed: with the pseudonym, which nobody types, and with the hospital
     * number that was given or that the identity store keeps. Other forms stay as they are.
     */
    private Answers withKept(EntryKey key, Answers read, Optional<String> given) {
        if (!key.equals(Casebook.PATIENT)) {
            return read;
        }
        Answers named = read.with(PatientForm.REGISTRY_ID, stored.id().text());
        Optional<String> number = given.or(
                () -> named.answer(PatientForm.LOCAL_MRN).isPresent() ? Optional.empty() : known.hospitalNumber());
        return number.map(each -> named.with(PatientForm.LOCAL_MRN, each)).orElse(named);
    }

    private Answers placed(EntryKey key, Answers answers) {
        return key.equals(Casebook.PATIENT) ? placement.filled(answers) : answers;
    }

    private Optional<String> centre(EntryKey key, Answers answers) {
        return key.equals(Casebook.PATIENT) ? placement.with(answers) : stored.centre();
    }

    /** What stands against what a patient form says of where the case belongs and of what kind it is. */
    private List<Finding> placement(EntryKey key, Answers answers) {
        if (!key.equals(Casebook.PATIENT)) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(placement.findings(answers, stored.label()));
        if (!isNew) {
            findings.addAll(KindOfCase.findings(stored, answers));
        }
        return findings;
    }

    /** The patient form changed by a door of its own; if it was verified or signed, it is then merely complete. */
    Proposal withPatient(Answers after, Optional<String> centre) {
        EntryStatus status = stored.entry(Casebook.PATIENT)
                .map(StoredEntry::status)
                .filter(EntryStatus::isComplete)
                .map(complete -> EntryStatus.COMPLETE)
                .orElse(EntryStatus.DRAFT);
        Proposal.Proposed patient =
                new Proposal.Proposed(content(Casebook.PATIENT, after), status, status.isComplete(), true);
        return new Proposal(
                this,
                centre,
                new TreeMap<>(Map.of(Casebook.PATIENT, patient)),
                Identity.UNKNOWN,
                stored.answers().with(Casebook.PATIENT, after),
                List.of());
    }

    private boolean changes(EntryKey key, EntryContent content) {
        return stored.entry(key)
                .map(StoredEntry::content)
                .filter(content::equals)
                .isEmpty();
    }

    /** Other answers of an entry beside what stands there unread. */
    private EntryContent content(EntryKey key, Answers answers) {
        return stored.entry(key)
                .map(StoredEntry::content)
                .orElse(EntryContent.NONE)
                .with(answers);
    }

    /** What was verified or signed stays so only as long as nothing changes. */
    private EntryStatus status(EntryKey key, EntryStatus asked, boolean changes) {
        return stored.entry(key)
                .map(StoredEntry::status)
                .filter(stands -> !changes && asked.isComplete() && stands.isComplete())
                .orElse(asked);
    }

    private List<Finding> label() {
        return stored.label().flatMap(CaseLabel::complaint).map(why -> hard(Casebook.PATIENT, "LABEL", why)).stream()
                .toList();
    }

    private static List<Finding> notKept(EntryKey key, String check, Message what, String text, int most) {
        return FreeText.complaint(what, text, most).map(why -> hard(key, check, why)).stream()
                .toList();
    }

    /** Why nothing may be changed, if nothing may: the case is closed, or the entry is locked. */
    List<Finding> closed(EntryKey key) {
        List<Finding> findings = new ArrayList<>();
        stored.closing().ifPresent(closing -> findings.add(hard(key, "CLOSED", closing.sentence(stored.id()))));
        stored.locked(key).ifPresent(sentence -> findings.add(hard(key, "LOCKED", sentence)));
        return findings;
    }

    /** A hospital number is not called unknown while the identity store keeps it: the one would not know of the other. */
    private List<Finding> contradicted(EntryKey key, Answers answers) {
        boolean said = key.equals(Casebook.PATIENT)
                && answers.absence(PatientForm.LOCAL_MRN).isPresent();
        boolean stands = stored.entry(key)
                .filter(entry ->
                        entry.answers().absence(PatientForm.LOCAL_MRN).equals(answers.absence(PatientForm.LOCAL_MRN)))
                .isPresent();
        return said && !stands && known.hospitalNumber().isPresent()
                ? List.of(new Finding(
                        key,
                        Optional.of(PatientForm.LOCAL_MRN.code()),
                        IDENTITY,
                        Severity.HARD,
                        Message.of(
                                "The registry keeps a hospital number of this child. Leave the item empty to keep it, "
                                        + "or give another one.")))
                : List.of();
    }

    private static Finding hard(EntryKey key, String check, Message message) {
        return new Finding(key, Optional.empty(), check, Severity.HARD, message);
    }

    /** What a file brings: its answers over the old ones, and for cases that are not real children's the required rest. */
    Proposal propose(CaseIntake intake) {
        SortedMap<EntryKey, Answers> merged = new TreeMap<>();
        Identity given = Identity.UNKNOWN;
        for (Map.Entry<EntryKey, Answers> each : intake.entries().entrySet()) {
            Split split = Split.of(each.getValue());
            Answers before =
                    stored.entry(each.getKey()).map(StoredEntry::answers).orElse(Answers.none());
            merged.put(each.getKey(), placed(each.getKey(), before.with(split.answers())));
            given = each.getKey().equals(Casebook.PATIENT) ? split.identity() : given;
        }
        Optional<String> number = given.hospitalNumber();
        fill(merged);
        settle(merged, intake, number);
        SortedMap<EntryKey, Answers> reviewed = new TreeMap<>(merged);
        reviewed.replaceAll((key, answers) -> withKept(key, answers, number));
        CaseAnswers whole = over(reviewed);
        List<Finding> findings = new ArrayList<>(aboutCase(intake.label(), whole));
        SortedMap<EntryKey, Proposal.Proposed> entries = new TreeMap<>();
        for (Map.Entry<EntryKey, Answers> each : merged.entrySet()) {
            Proposal.Proposed entry = proposed(each.getKey(), each.getValue(), whole);
            entries.put(each.getKey(), entry);
            if (entry.changes()) {
                findings.addAll(closed(each.getKey()));
                findings.addAll(
                        version(each.getKey()) == 0
                                ? places.againstFile(
                                        each.getKey(), whole.byKey().keySet())
                                : List.of());
            }
        }
        Optional<Answers> patient = Optional.ofNullable(merged.get(Casebook.PATIENT));
        patient.ifPresent(answers -> {
            findings.addAll(placement(Casebook.PATIENT, answers));
            findings.addAll(contradicted(Casebook.PATIENT, answers));
        });
        Optional<String> centre =
                patient.map(answers -> centre(Casebook.PATIENT, answers)).orElse(stored.centre());
        return new Proposal(this, centre, entries, given, whole, findings);
    }

    /** A hospital number that is known is not unknown as well, unless the file says so. */
    private void settle(SortedMap<EntryKey, Answers> merged, CaseIntake intake, Optional<String> given) {
        Answers said = intake.entries().getOrDefault(Casebook.PATIENT, Answers.none());
        if (given.or(known::hospitalNumber).isPresent()
                && said.absence(PatientForm.LOCAL_MRN).isEmpty()) {
            merged.computeIfPresent(Casebook.PATIENT, (key, answers) -> answers.without(PatientForm.LOCAL_MRN));
        }
    }

    private CaseAnswers over(Map<EntryKey, Answers> entries) {
        Map<EntryKey, Answers> all = new TreeMap<>(stored.answers().byKey());
        all.putAll(entries);
        return CaseAnswers.of(all).heldAgainst(stored.limits());
    }

    /** Gives the required rest as unknown, or as not applicable where it is consent, unless the child is a real one or it is a draft. */
    private void fill(SortedMap<EntryKey, Answers> merged) {
        CaseAnswers all = over(merged);
        if (all.first(PatientForm.FORM, PatientForm.DATA_LABEL).orElse(DataLabel.REAL) != DataLabel.REAL) {
            merged.replaceAll((key, answers) -> Forms.form(key.form())
                    .filter(form -> stored.entry(key)
                            .filter(entry -> !entry.status().isComplete())
                            .isEmpty())
                    .map(form -> form.fill(
                            new Entry(key, answers, all),
                            form.code().equals(ConsentForm.FORM.code()) ? Absence.NA : Absence.UNK))
                    .orElse(answers));
        }
    }

    private List<Finding> aboutCase(String name, CaseAnswers whole) {
        List<Finding> findings = new ArrayList<>(isNew ? CaseLabel.againstNew(name) : List.of());
        if (whole.first(PatientForm.FORM, PatientForm.SEX_AT_BIRTH).isEmpty()) {
            findings.add(hard(
                    Casebook.PATIENT,
                    "CASE",
                    Message.of("The case has no sex at birth (form F01); no case can be taken in without.")));
        }
        return findings;
    }

    /** Complete if every required item is answered; but a draft stays one until somebody calls it complete. */
    private Proposal.Proposed proposed(EntryKey key, Answers answers, CaseAnswers whole) {
        EntryContent content = content(key, answers);
        boolean changes = changes(key, content);
        boolean complete = content.isWhole(whole.entry(key).orElseThrow());
        EntryStatus status = stored.entry(key)
                .map(StoredEntry::status)
                .filter(stands -> !changes || stands == EntryStatus.DRAFT)
                .orElse(complete ? EntryStatus.COMPLETE : EntryStatus.DRAFT);
        return new Proposal.Proposed(content, status, complete, changes);
    }
}
