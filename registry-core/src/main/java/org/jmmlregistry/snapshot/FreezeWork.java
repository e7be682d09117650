package org.jmmlregistry.snapshot;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.job.Outcome;
import org.jmmlregistry.job.Parameters;
import org.jmmlregistry.job.Task;
import org.jmmlregistry.job.Work;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;

/** Freezes a snapshot in the background, or each night: up to a day, to the day before, or to the day itself. */
public record FreezeWork(Snapshots snapshots, Clock clock) implements Work {

    public static final String NAME = "freeze";
    public static final String CUT_OFF = "cutOff";
    public static final String YESTERDAY = "yesterday";
    public static final String TODAY = "today";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Message title(Parameters parameters) {
        return switch (said(parameters)) {
            case YESTERDAY -> Message.of("Snapshot up to the day before");
            case TODAY -> Message.of("Snapshot up to the day itself");
            default -> Message.of("Snapshot up to {day}", said(parameters));
        };
    }

    private static String said(Parameters parameters) {
        return parameters.said(CUT_OFF).orElse(YESTERDAY);
    }

    @Override
    public boolean isScheduled() {
        return true;
    }

    @Override
    public void require(Parameters parameters, Caller caller) {
        caller.require(Right.FREEZE);
        parameters.allow(Set.of(CUT_OFF));
        LocalDate day = cutOff(parameters);
        if (day.isAfter(today())) {
            throw Refused.notPossible("The cut-off {day} lies in the future.", day);
        }
    }

    private LocalDate today() {
        return RegistryTime.here().today(clock);
    }

    private LocalDate cutOff(Parameters parameters) {
        String said = said(parameters);
        return switch (said) {
            case YESTERDAY -> today().minusDays(1);
            case TODAY -> today();
            default ->
                day(said)
                        .orElseThrow(() -> Refused.malformed(
                                "“{text}” is not a day that exists; write the cut-off as 2003-04-30, “today” or “yesterday”.",
                                said));
        };
    }

    private static Optional<LocalDate> day(String text) {
        return ClinicalDate.parse(text)
                .filter(date -> date.precision() == ClinicalDate.Precision.DAY)
                .map(ClinicalDate::earliest);
    }

    @Override
    public Outcome run(Task task) {
        LocalDate day = cutOff(task.parameters());
        return Outcome.change(() -> {
            FrozenData frozen = snapshots.keep(day, task.caller());
            return Message.of(
                    "Snapshot {number} is frozen, cut-off {day}.", String.valueOf(frozen.snapshot()), frozen.cutOff());
        });
    }
}
