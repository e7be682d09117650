package org.jmmlregistry.report.courses;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.cohort.CourseFlow.Failed;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.followup.Death;
import org.jmmlregistry.followup.DiseaseEvent;
import org.jmmlregistry.followup.DliForm;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.LastState;
import org.jmmlregistry.outcome.Months;
import org.jmmlregistry.outcome.StateHistory;
import org.jmmlregistry.outcome.StateModel;
import org.jmmlregistry.report.drawing.ChimerismStrips;
import org.jmmlregistry.report.drawing.Fill;
import org.jmmlregistry.report.drawing.Swimmer;
import org.jmmlregistry.report.secondhsct.SecondHsctTables;
import org.jmmlregistry.study.Subject;
import org.jmmlregistry.transplant.CellType;
import org.jmmlregistry.transplant.ChimerismForm;
import org.jmmlregistry.transplant.DonorChimerism;
import org.jmmlregistry.transplant.Transplant;

/** The course of a child since its first HSCT as a lane of time, and its donor chimerism as a strip. */
final class ChildLanes {

    private static final Message NOT_KNOWN = Message.verbatim("–");

    private ChildLanes() {}

    /** @param failed empty if the first HSCT is not known to have failed */
    static Swimmer.Lane lane(Subject child, Optional<Failed> failed) {
        CaseFile file = child.file();
        LocalDate start = file.transplant(1).orElseThrow().date();
        StateHistory history = StateModel.CURRENT_LEUKAEMIA_FREE_SURVIVAL.after(1, child.timeline());
        double seen = file.lastSeen().map(day -> months(start, day)).orElse(0.0);
        return new Swimmer.Lane(
                file.name(),
                failed.map(ChildLanes::treated).orElse(List.of(NOT_KNOWN, NOT_KNOWN)),
                history instanceof StateHistory.Followed followed ? stretches(followed, start) : unknown(seen),
                marks(file, start),
                seen,
                file.isDead(),
                end(file));
    }

    private static double months(LocalDate start, LocalDate day) {
        return Math.max(0, Months.between(start, day));
    }

    private static List<Message> treated(Failed failed) {
        Message yes = Message.of("yes");
        Message no = Message.of("no");
        return switch (failed.treated()) {
            case WITHDRAWN -> List.of(yes, no);
            case WITHDRAWN_AND_DLI -> List.of(yes, yes);
            case DLI -> List.of(no, yes);
            case NEITHER -> List.of(no, no);
            case OPEN -> List.of(NOT_KNOWN, NOT_KNOWN);
        };
    }

    private static List<Swimmer.Stretch> unknown(double seen) {
        return seen > 0 ? List.of(new Swimmer.Stretch(Optional.empty(), 0, seen)) : List.of();
    }

    private static List<Swimmer.Stretch> stretches(StateHistory.Followed history, LocalDate start) {
        List<Swimmer.Stretch> stretches = new ArrayList<>();
        int state = 1;
        double from = 0;
        for (StateHistory.Move move : history.moves()) {
            double to = months(start, move.date().imputed());
            stretches.add(new Swimmer.Stretch(Optional.of(fill(state)), from, to));
            state = move.state();
            from = to;
        }
        stretches.add(new Swimmer.Stretch(
                Optional.of(fill(state)), from, months(start, history.end().imputed())));
        return stretches;
    }

    private static Fill fill(int state) {
        if (state % 2 == 1) {
            return state == 1 ? Fill.FREE : Fill.FREE_AGAIN;
        }
        return state == 2 ? Fill.FAILED : Fill.FAILED_AGAIN;
    }

    static List<Swimmer.Mark> marks(CaseFile file, LocalDate start) {
        List<Swimmer.Mark> marks = new ArrayList<>();
        for (Entry dli : file.answers().of(DliForm.FORM)) {
            dli.get(DliForm.DLI_DATE)
                    .map(date -> months(start, date.imputed()))
                    .ifPresent(at -> marks.add(new Swimmer.Mark(Swimmer.Sign.DLI, at)));
        }
        for (DiseaseEvent event : file.events()) {
            sign(event).ifPresent(sign -> marks.add(new Swimmer.Mark(sign, months(start, event.date()))));
        }
        for (Transplant hsct : file.transplants()) {
            if (hsct.hsctSeq() > 1) {
                marks.add(new Swimmer.Mark(Swimmer.Sign.HSCT, months(start, hsct.date())));
            }
        }
        marks.sort(Comparator.comparingDouble(Swimmer.Mark::months));
        return marks;
    }

    private static Optional<Swimmer.Sign> sign(DiseaseEvent event) {
        if (event.isAutologousRecovery()) {
            return Optional.of(Swimmer.Sign.AUTOLOGOUS_RECOVERY);
        }
        if (event.isRelapse()) {
            return Optional.of(Swimmer.Sign.RELAPSE);
        }
        return event.isGraftFailure() ? Optional.of(Swimmer.Sign.GRAFT_FAILURE) : Optional.empty();
    }

    private static Message end(CaseFile file) {
        return switch (LastState.of(file)) {
            case ALIVE_DISEASE_FREE -> Message.of("alive, remission");
            case ALIVE_WITH_DISEASE -> Message.of("alive, disease");
            case ALIVE_GRAFT_FAILED -> Message.of("alive, graft failed");
            case ALIVE_OBSERVED, ALIVE_REGRESSED, ALIVE_STATUS_UNKNOWN -> Message.of("alive, not known how");
            case DEAD ->
                Message.of(
                        "died, {cause}",
                        file.death()
                                .flatMap(Death::cause)
                                .map(SecondHsctTables::shortly)
                                .orElse(Message.of("not recorded")));
        };
    }

    /** Empty if no sample has a day and a result. */
    static Optional<ChimerismStrips.Strip> strip(CaseFile file) {
        LocalDate start = file.transplant(1).orElseThrow().date();
        List<ChimerismStrips.Line> lines = new ArrayList<>();
        int samples = 0;
        for (Transplant hsct : file.transplants()) {
            Map<Message, List<ChimerismStrips.Sample>> byCells = new LinkedHashMap<>();
            for (Entry entry : file.answers().of(ChimerismForm.FORM, hsct.hsctSeq())) {
                Message cells = entry.get(ChimerismForm.CELL_TYPE)
                        .map(types -> types.get(0))
                        .map(CellType::words)
                        .orElse(Message.of("cells not recorded"));
                entry.get(ChimerismForm.CHIM_DATE).ifPresent(date -> DonorChimerism.donorPct(entry)
                        .ifPresent(percent -> byCells.computeIfAbsent(cells, each -> new ArrayList<>())
                                .add(new ChimerismStrips.Sample(
                                        months(start, date.imputed()), percent.doubleValue()))));
            }
            for (Map.Entry<Message, List<ChimerismStrips.Sample>> each : byCells.entrySet()) {
                samples += each.getValue().size();
                lines.add(new ChimerismStrips.Line(
                        each.getKey(),
                        each.getValue().stream()
                                .sorted(Comparator.comparingDouble(ChimerismStrips.Sample::months))
                                .toList()));
            }
        }
        return samples == 0
                ? Optional.empty()
                : Optional.of(new ChimerismStrips.Strip(
                        file.name(),
                        samples,
                        lines,
                        marks(file, start),
                        file.isDead()
                                ? file.lastSeen()
                                        .map(day -> OptionalDouble.of(months(start, day)))
                                        .orElse(OptionalDouble.empty())
                                : OptionalDouble.empty()));
    }
}
