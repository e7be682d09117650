package org.jmmlregistry.web.job;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.job.JobOrder;
import org.jmmlregistry.job.Parameters;
import org.jmmlregistry.job.RunTimes;
import org.jmmlregistry.job.Schedule;
import org.jmmlregistry.job.Schedules;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.snapshot.FreezeWork;
import org.jspecify.annotations.Nullable;

/** What the clock asks for, on the page of works in the background. */
@Named
@ViewScoped
public class SchedulesPart implements Serializable {

    private static final long serialVersionUID = 1L;

    private final JobDesk desk;
    private final Schedules schedules;
    private final Provider<Caller> caller;
    private final Clock clock;

    private String chosen = "";
    private String times = "";
    private String cutOff = FreezeWork.YESTERDAY;
    private @Nullable Message complaint;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected SchedulesPart() {
        this(null, null, null, null);
    }

    @Inject
    public SchedulesPart(JobDesk desk, Schedules schedules, Provider<Caller> caller, Clock clock) {
        this.desk = desk;
        this.schedules = schedules;
        this.caller = caller;
        this.clock = clock;
    }

    /** Whether whoever looks can have something asked for by the clock, or looks after it. */
    public boolean isShown() {
        return caller.get().may(Right.FREEZE) || caller.get().may(Right.MANAGE_JOBS);
    }

    public List<ScheduleRow> getRows() {
        return schedules.list(caller.get()).stream().map(this::row).toList();
    }

    private ScheduleRow row(Schedule schedule) {
        return new ScheduleRow(schedule, desk.works().title(schedule.order()), clock.instant());
    }

    /** The schedule that the address names, as a list of one; empty if there is none that may be seen. */
    public List<ScheduleRow> getChosenOne() {
        return getRows().stream().filter(row -> row.getId().equals(chosen)).toList();
    }

    /** Has a snapshot frozen again and again, in the name of whoever asks. */
    public String add() {
        JobOrder order = new JobOrder(FreezeWork.NAME, new Parameters(Map.of(FreezeWork.CUT_OFF, cutOff)));
        return attempt(() -> desk.add(order, new RunTimes(times), caller.get()));
    }

    /** Sets the chosen one to other times. */
    public String change() {
        return attempt(() -> desk.change(chosen, new RunTimes(times), of().paused(), caller.get()));
    }

    /** Pauses the chosen one, or lets it go on. */
    public String turn() {
        return attempt(() -> desk.change(chosen, of().times(), !of().paused(), caller.get()));
    }

    /** Takes the chosen one away. */
    public String remove() {
        return attempt(() -> desk.remove(chosen, caller.get()));
    }

    /** The chosen one as it stands now. */
    private Schedule of() {
        return getChosenOne().stream()
                .findFirst()
                .map(ScheduleRow::schedule)
                .orElseThrow(() -> Refused.notFound("There is no schedule with the number {id}.", chosen));
    }

    private String attempt(Runnable work) {
        complaint = null;
        try {
            work.run();
            return "/jobs?faces-redirect=true";
        } catch (Refused refused) {
            complaint = refused.why();
            return "";
        }
    }

    public Optional<Message> getComplaint() {
        return Optional.ofNullable(complaint);
    }

    public String getChosen() {
        return chosen;
    }

    /** What is typed begins with what is set. */
    public void setChosen(@Nullable String chosen) {
        this.chosen = chosen == null ? "" : chosen;
        times = getChosenOne().stream()
                .map(row -> row.schedule().times().text())
                .findFirst()
                .orElse("");
    }

    public String getTimes() {
        return times;
    }

    public void setTimes(@Nullable String times) {
        this.times = times == null ? "" : times;
    }

    public String getCutOff() {
        return cutOff;
    }

    public void setCutOff(@Nullable String cutOff) {
        this.cutOff = cutOff == null ? FreezeWork.YESTERDAY : cutOff;
    }
}
