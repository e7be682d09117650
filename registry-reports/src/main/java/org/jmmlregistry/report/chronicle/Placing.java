package org.jmmlregistry.report.chronicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Kind;
import org.jmmlregistry.followup.DeathForm;
import org.jmmlregistry.followup.DliForm;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.followup.ResponseForm;
import org.jmmlregistry.followup.SalvageForm;
import org.jmmlregistry.followup.WithdrawalForm;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.report.narrative.Paragraph;
import org.jmmlregistry.report.narrative.Sentence;
import org.jmmlregistry.report.narrative.Sentence.Place;
import org.jmmlregistry.transplant.Transplant;

/** Gives each sentence of a narrative its place in time; what was done about an event never stands before it. */
final class Placing {

    private static final Set<String> BECAUSE_OF_AN_EVENT =
            Set.of(WithdrawalForm.FORM.code(), DliForm.FORM.code(), SalvageForm.FORM.code(), ResponseForm.FORM.code());

    private static final int AS_IT_COMES = 0;
    private static final int BEHIND_ITS_EVENT = 1;
    private static final int IN_THE_END = 2;

    private final CaseFile file;
    private final Sources sources;
    private final List<Placed> placed = new ArrayList<>();
    private LocalDate reached = LocalDate.MIN;
    private Optional<ClinicalDate> marginBefore = Optional.empty();

    Placing(CaseFile file) {
        this.file = file;
        this.sources = new Sources(file);
    }

    /** In the order of the paragraphs; what belongs to the last contact has the last day. */
    List<Placed> placed() {
        LocalDate last = placed.stream()
                .map(Placed::from)
                .filter(day -> day.isBefore(LocalDate.MAX))
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
        return placed.stream()
                .map(each -> each.from().isBefore(last) ? each : each.on(last))
                .toList();
    }

    void add(Paragraph paragraph) {
        Optional<Transplant> hsct = file.transplant(paragraph.hsctSeq());
        LocalDate from = hsct.map(Transplant::date).orElse(reached);
        int rank = AS_IT_COMES;
        Optional<ClinicalDate> margin = Optional.empty();
        for (Sentence sentence : paragraph.sentences()) {
            Told told = new Told(sentence.words(), paragraph.title(), sources.of(sentence, paragraph.hsctSeq()));
            if (sentence.place() == Place.LAST || sentence.place() == Place.END) {
                placed.add(nextHsct(sentence, paragraph)
                        .map(next -> new Placed(next.date(), AS_IT_COMES, Optional.of(next.recorded()), told))
                        .orElse(new Placed(LocalDate.MAX, BEHIND_ITS_EVENT, file.seen(), told)));
                continue;
            }
            if (sentence.place() == Place.FIRST && hsct.isPresent()) {
                placed.add(new Placed(
                        hsct.get().date(), AS_IT_COMES, Optional.of(hsct.get().recorded()), told));
                continue;
            }
            Optional<ClinicalDate> own = day(sentence, told);
            if (own.isPresent()) {
                LocalDate known = from(own.get(), from);
                from = fromEvent(own.get(), known, paragraph.hsctSeq(), told);
                rank = rank(
                        told,
                        !from.equals(known)
                                || (rank == BEHIND_ITS_EVENT && own.get().isPartial()));
                margin = own;
            }
            boolean silent = margin.isEmpty() && told.sources().stream().noneMatch(this::isAnswered);
            placed.add(new Placed(from, rank, silent ? marginBefore : margin, told));
        }
        reached = from;
        marginBefore = margin.or(() -> marginBefore);
    }

    private Optional<Transplant> nextHsct(Sentence sentence, Paragraph paragraph) {
        return sentence.place() == Place.END ? file.transplant(paragraph.hsctSeq() + 1) : Optional.empty();
    }

    private static int rank(Told told, boolean behind) {
        boolean ends = told.sources().stream()
                .anyMatch(source -> source.item() == PatientForm.LAST_CONTACT_DATE || source.form() == DeathForm.FORM);
        return ends ? IN_THE_END : behind ? BEHIND_ITS_EVENT : AS_IT_COMES;
    }

    private boolean isAnswered(Source source) {
        return source.answer(file).filter(Answer.Given.class::isInstance).isPresent();
    }

    private Optional<ClinicalDate> day(Sentence sentence, Told told) {
        if (sentence.on().isPresent() || sentence.place() == Place.BEHIND) {
            return sentence.on();
        }
        return told.sources().stream()
                .filter(source -> source.item().kind() == Kind.DATE && source.item() != PatientForm.BIRTH_DATE)
                .flatMap(source -> source
                        .entry()
                        .flatMap(key -> file.answers().entry(key))
                        .flatMap(entry -> entry.get(source.item()))
                        .map(ClinicalDate.class::cast)
                        .stream())
                .findFirst();
    }

    /** A day that is not known stands behind the sentence before it, which it may have followed. */
    private static LocalDate from(ClinicalDate own, LocalDate before) {
        LocalDate day = own.imputed();
        return own.isPartial() && day.isBefore(before) && !own.latest().isBefore(before) ? before : day;
    }

    /** A day that is not known, of what is done because of events, stands behind the event that it may have followed. */
    private LocalDate fromEvent(ClinicalDate own, LocalDate day, int hsctSeq, Told told) {
        boolean because = own.isPartial()
                && told.sources().stream()
                        .anyMatch(source ->
                                BECAUSE_OF_AN_EVENT.contains(source.form().code()));
        return because
                ? file.answers().of(RelapseForm.FORM, hsctSeq).stream()
                        .flatMap(event -> event.get(RelapseForm.EVENT_DATE).stream())
                        .map(ClinicalDate::imputed)
                        .filter(event -> day.isBefore(event) && !own.latest().isBefore(event))
                        .max(LocalDate::compareTo)
                        .orElse(day)
                : day;
    }
}
