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

    /** An entry of a form under an HSCT, and for what point in time; blank if the form is expected once. */
    private record Wanted(Form form, int hsctSeq, String point) {}

    /** From when on it can be entered, and until when it is in time. */
    private record Window(LocalDate due, LocalDate until) {

        boolean mayHold(ClinicalDate date) {
            return !date.latest().isBefore(due) && !date.earliest().isAfter(until);
        }
    }

    private final Course course;
    private final LocalDate horizon;
    private final List<ExpectedEntry> expected = new ArrayList<>();

    private ExpectedEntries(Course course, LocalDate horizon) {
        this.course = course;
        this.horizon = horizon;
    }

    /** In the order of a case, and of time within an HSCT. */
    public static List<ExpectedEntry> of(CaseAnswers answers, LocalDate today) {
        return before(today.plusDays(DAYS_AHEAD), answers);
    }

    /**
     * The same as far as it can be entered before a day.
     *
     * @param horizon the first day that is not looked at
     */
    public static List<ExpectedEntry> before(LocalDate horizon, CaseAnswers answers) {
        ExpectedEntries all = new ExpectedEntries(new Course(answers, horizon), horizon);
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
                new Wanted(GeneticsForm.FORM, 0, ""),
                diagnosis.map(day -> new Window(day, day.plusDays(DAYS_OF_GENETICS))),
                any -> true);
    }

    private void always(Form form, int hsctSeq) {
        expect(new Wanted(form, hsctSeq, ""), Optional.empty(), any -> true);
    }

    private void beforeHsct() {
        if (course.hscts().isEmpty()) {
            course.diagnosis().map(ClinicalDate::imputed).ifPresent(begin -> new Under(0, begin, end(0)).yearly());
        }
    }

    private void after(Entry hsct) {
        int hsctSeq = hsct.key().hsctSeq();
        if (hsctSeq > 1) {
            always(SecondHsctForm.FORM, hsctSeq);
        }
        always(ConditioningForm.FORM, hsctSeq);
        hsct.get(TransplantForm.HSCT_DATE)
                .map(ClinicalDate::imputed)
                .ifPresent(day0 -> new Under(hsctSeq, day0, end(hsctSeq)).all());
    }

    /** What is expected under one HSCT, or before the first, from its beginning to its end. */
    private final class Under {

        private final int hsctSeq;
        private final LocalDate begin;
        private final LocalDate end;

        Under(int hsctSeq, LocalDate begin, LocalDate end) {
            this.hsctSeq = hsctSeq;
            this.begin = begin;
            this.end = end;
        }

        void all() {
            once(EngraftmentForm.FORM, 30, DAYS_OF_ENGRAFTMENT);
            chimerism(30, 1, 45);
            chimerism(100, 60, 130);
            once(AcuteGvhdForm.FORM, 100, 130);
            once(ChronicGvhdForm.FORM, 365, 425);
            early(VisitType.D30);
            early(VisitType.D100);
            early(VisitType.M6);
            yearly();
        }

        private void once(Form form, int from, int to) {
            expect(new Wanted(form, hsctSeq, ""), days(from, to), any -> true);
        }

        private void chimerism(int day, int first, int last) {
            expect(
                    new Wanted(ChimerismForm.FORM, hsctSeq, ExpectedEntry.DAY + day),
                    days(day, last),
                    entry ->
                            entry.has(ChimerismForm.CHIM_DATE, days(first, last).orElseThrow()::mayHold));
        }

        private Optional<Window> days(int from, int to) {
            return Optional.of(new Window(begin.plusDays(from), begin.plusDays(to)));
        }

        private void expect(Wanted wanted, Optional<Window> window, Predicate<Entry> answers) {
            if (window.filter(each -> each.due().isBefore(end)).isPresent()) {
                ExpectedEntries.this.expect(wanted, window, answers);
            }
        }

        private void early(VisitType type) {
            Survival.scheduled(type, begin, begin).ifPresent(due -> visit(type, type.name(), due));
        }

        void yearly() {
            for (int year = 1; begin.plusYears(year).isBefore(end); year++) {
                VisitType type = year == 1 && hsctSeq > 0 ? VisitType.M12 : VisitType.ANNUAL;
                visit(type, ExpectedEntry.YEAR + year, begin.plusYears(year));
            }
        }

        /** A visit of that kind, or any one in its window; expected if the day itself lies before the end. */
        private void visit(VisitType type, String point, LocalDate due) {
            if (due.isBefore(end)) {
                int tolerance = FollowUpCrossChecks.tolerance(type);
                Window window = new Window(due.minusDays(tolerance), due.plusDays(tolerance));
                ExpectedEntries.this.expect(
                        new Wanted(VisitForm.FORM, hsctSeq, point),
                        Optional.of(window),
                        entry -> aimsAt(entry, type, due) || entry.has(VisitForm.VISIT_DATE, window::mayHold));
            }
        }

        private boolean aimsAt(Entry visit, VisitType type, LocalDate due) {
            return visit.both(
                    VisitForm.VISIT_TYPE,
                    VisitForm.VISIT_DATE,
                    (kind, date) -> kind == type
                            && Survival.scheduled(kind, begin, date.imputed())
                                    .filter(due::equals)
                                    .isPresent());
        }
    }

    /** The first day on which nothing under an HSCT is expected any more: of death, of the next HSCT, or beyond what is looked at. */
    private LocalDate end(int hsctSeq) {
        LocalDate end = horizon;
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
                    "",
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

    private void expect(Wanted wanted, Optional<Window> window, Predicate<Entry> answers) {
        Optional<EntryKey> held = course.all().of(wanted.form(), wanted.hsctSeq()).stream()
                .filter(answers)
                .map(Entry::key)
                .findFirst();
        expected.add(new ExpectedEntry(
                wanted.form().code(),
                wanted.hsctSeq(),
                wanted.point(),
                window.map(Window::due),
                window.map(Window::until),
                held));
    }
}
