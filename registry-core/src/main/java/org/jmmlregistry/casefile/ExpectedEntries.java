package org.jmmlregistry.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.diagnosis.GeneticsForm;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.followup.AcuteGvhdForm;
import org.jmmlregistry.followup.ChronicGvhdForm;
import org.jmmlregistry.followup.DeathForm;
import org.jmmlregistry.followup.VisitForm;
import org.jmmlregistry.followup.VisitType;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.ConsentForm;
import org.jmmlregistry.patient.DataLabel;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.transplant.ChimerismForm;
import org.jmmlregistry.transplant.ConditioningForm;
import org.jmmlregistry.transplant.EngraftmentForm;
import org.jmmlregistry.transplant.SecondHsctForm;
import org.jmmlregistry.transplant.TransplantForm;

/**
 * The entries that a course should have by its dates: what every course has; after each HSCT conditioning, engraftment, chimerism about
 * day 30 and day 100, whether there was GVHD, and the visits of the schedule until death or the next HSCT; yearly visits from the
 * diagnosis while there is no HSCT.
 */
public final class ExpectedEntries {

    private static final int DAYS_OF_ENGRAFTMENT = 60;
    private static final int DAYS_OF_GENETICS = 60;

    /** As far ahead something is said to be due one day. */
    private static final int DAYS_AHEAD = 400;

    private final Course course;
    private final List<ExpectedEntry> expected = new ArrayList<>();

    private ExpectedEntries(Course course) {
        this.course = course;
    }

    /** In the order of a case, and of time within an HSCT. */
    public static List<ExpectedEntry> of(CaseAnswers answers, LocalDate today) {
        ExpectedEntries all = new ExpectedEntries(new Course(answers, today));
        all.ofEveryCourse();
        all.beforeHsct();
        all.course.hscts().forEach(all::after);
        all.death();
        return List.copyOf(all.expected);
    }

    private void ofEveryCourse() {
        always(PatientForm.FORM, 0);
        boolean real =
                course.all().first(PatientForm.FORM, PatientForm.DATA_LABEL).orElse(DataLabel.REAL) == DataLabel.REAL;
        if (real) {
            always(ConsentForm.FORM, 0);
        }
        always(DiagnosisForm.FORM, 0);
        Optional<LocalDate> diagnosis = course.diagnosis().map(ClinicalDate::imputed);
        expect(
                GeneticsForm.FORM,
                0,
                GeneticsForm.FORM.words(),
                diagnosis,
                diagnosis.map(day -> day.plusDays(DAYS_OF_GENETICS)),
                any -> true);
    }

    private void always(Form form, int hsctSeq) {
        expect(form, hsctSeq, form.words(), Optional.empty(), Optional.empty(), any -> true);
    }

    private void beforeHsct() {
        if (course.hscts().isEmpty()) {
            course.diagnosis().map(ClinicalDate::imputed).ifPresent(begin -> yearly(0, begin, end(0)));
        }
    }

    private void after(Entry hsct) {
        int hsctSeq = hsct.key().hsctSeq();
        if (hsctSeq > 1) {
            always(SecondHsctForm.FORM, hsctSeq);
        }
        always(ConditioningForm.FORM, hsctSeq);
        Optional<LocalDate> date = hsct.get(TransplantForm.HSCT_DATE).map(ClinicalDate::imputed);
        date.ifPresent(day0 -> {
            LocalDate end = end(hsctSeq);
            graft(hsctSeq, day0, end);
            visit(hsctSeq, VisitType.D30, day0, end);
            visit(hsctSeq, VisitType.D100, day0, end);
            visit(hsctSeq, VisitType.M6, day0, end);
            yearly(hsctSeq, day0, end);
        });
    }

    private void graft(int hsctSeq, LocalDate day0, LocalDate end) {
        until(EngraftmentForm.FORM, hsctSeq, EngraftmentForm.FORM.words(), day0, 30, DAYS_OF_ENGRAFTMENT, end);
        chimerism(hsctSeq, day0, end, 30, 1, 45);
        chimerism(hsctSeq, day0, end, 100, 60, 130);
        until(AcuteGvhdForm.FORM, hsctSeq, AcuteGvhdForm.FORM.words(), day0, 100, 130, end);
        until(ChronicGvhdForm.FORM, hsctSeq, ChronicGvhdForm.FORM.words(), day0, 365, 425, end);
    }

    private void until(Form form, int hsctSeq, Message what, LocalDate day0, int from, int to, LocalDate end) {
        if (day0.plusDays(from).isBefore(end)) {
            expect(form, hsctSeq, what, Optional.of(day0.plusDays(from)), Optional.of(day0.plusDays(to)), any -> true);
        }
    }

    private void chimerism(int hsctSeq, LocalDate day0, LocalDate end, int day, int first, int last) {
        if (day0.plusDays(day).isBefore(end)) {
            expect(
                    ChimerismForm.FORM,
                    hsctSeq,
                    Message.of("Chimerism, day {day}", day),
                    Optional.of(day0.plusDays(day)),
                    Optional.of(day0.plusDays(last)),
                    entry -> entry.has(
                            ChimerismForm.CHIM_DATE,
                            date -> !date.latest().isBefore(day0.plusDays(first))
                                    && !date.earliest().isAfter(day0.plusDays(last))));
        }
    }

    private void yearly(int hsctSeq, LocalDate begin, LocalDate end) {
        for (int year = 1; begin.plusYears(year).isBefore(end); year++) {
            LocalDate due = begin.plusYears(year);
            VisitType type = year == 1 && hsctSeq > 0 ? VisitType.M12 : VisitType.ANNUAL;
            visit(hsctSeq, type, Message.of("Visit, {year, plural, one {# year} other {# years}}", year), begin, due);
        }
    }

    private void visit(int hsctSeq, VisitType type, LocalDate begin, LocalDate end) {
        Survival.scheduled(type, begin, begin)
                .filter(due -> due.isBefore(end))
                .ifPresent(due -> visit(hsctSeq, type, Message.of("Visit, {point}", type), begin, due));
    }

    /** A visit of that kind, or any one in its window. */
    private void visit(int hsctSeq, VisitType type, Message what, LocalDate begin, LocalDate due) {
        int tolerance = FollowUpCrossChecks.tolerance(type);
        expect(
                VisitForm.FORM,
                hsctSeq,
                what,
                Optional.of(due.minusDays(tolerance)),
                Optional.of(due.plusDays(tolerance)),
                entry -> aimsAt(entry, type, begin, due)
                        || entry.has(
                                VisitForm.VISIT_DATE,
                                date -> !date.latest().isBefore(due.minusDays(tolerance))
                                        && !date.earliest().isAfter(due.plusDays(tolerance))));
    }

    private static boolean aimsAt(Entry visit, VisitType type, LocalDate begin, LocalDate due) {
        return visit.both(
                VisitForm.VISIT_TYPE,
                VisitForm.VISIT_DATE,
                (kind, date) -> kind == type
                        && Survival.scheduled(kind, begin, date.imputed())
                                .filter(due::equals)
                                .isPresent());
    }

    /** The first day on which nothing under an HSCT is expected any more: of death, of the next HSCT, or beyond what is looked at. */
    private LocalDate end(int hsctSeq) {
        LocalDate end = course.today().plusDays(DAYS_AHEAD);
        for (Optional<ClinicalDate> other : List.of(course.death(), course.hsctDate(hsctSeq + 1))) {
            LocalDate day = other.map(ClinicalDate::imputed).orElse(end);
            end = day.isBefore(end) ? day : end;
        }
        return end;
    }

    /** Of a child that a visit found dead. */
    private void death() {
        boolean dead = !course.all().of(DeathForm.FORM).isEmpty()
                || course.all().of(VisitForm.FORM).stream().anyMatch(visit -> visit.is(VisitForm.ALIVE, false));
        if (dead) {
            Optional<Entry> held = course.all().of(DeathForm.FORM).stream().findFirst();
            expected.add(new ExpectedEntry(
                    DeathForm.FORM.code(),
                    held.map(entry -> entry.key().hsctSeq()).orElse(lastHsct()),
                    DeathForm.FORM.words(),
                    Optional.empty(),
                    Optional.empty(),
                    held.map(Entry::key)));
        }
    }

    private int lastHsct() {
        return course.hscts().stream()
                .mapToInt(entry -> entry.key().hsctSeq())
                .max()
                .orElse(0);
    }

    private void expect(
            Form form,
            int hsctSeq,
            Message what,
            Optional<LocalDate> due,
            Optional<LocalDate> until,
            Predicate<Entry> answers) {
        Optional<EntryKey> held = course.all().of(form, hsctSeq).stream()
                .filter(answers)
                .map(Entry::key)
                .findFirst();
        expected.add(new ExpectedEntry(form.code(), hsctSeq, what, due, until, held));
    }
}
