package org.jmmlregistry.web.job;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jmmlregistry.job.BackgroundJob;
import org.jmmlregistry.job.JobOrder;
import org.jmmlregistry.job.Jobs;
import org.jmmlregistry.job.Parameters;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.report.work.StudyWork;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jspecify.annotations.Nullable;

/** Works in the background: ask for a report, see how far each is, end one, have its file. */
@Named
@ViewScoped
public class JobsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final JobDesk desk;
    private final Jobs jobs;
    private final Provider<Caller> caller;

    /** Read once for a page. */
    private transient @Nullable List<JobRow> rows;

    private String chosen = "";
    private String whose = "";
    private String report = "";
    private String question = "";
    private @Nullable Message complaint;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected JobsPage() {
        this(null, null, null);
    }

    @Inject
    public JobsPage(JobDesk desk, Jobs jobs, Provider<Caller> caller) {
        this.desk = desk;
        this.jobs = jobs;
        this.caller = caller;
    }

    /** Refuses whoever may not see it before anything is shown. */
    public void load() {
        if (!caller.get().may(Right.MANAGE_JOBS)) {
            caller.get().require(Right.REPORTS);
        }
        if (isOrdered()) {
            attempt(() -> {
                desk.works().named(StudyWork.NAME).require(order().parameters(), caller.get());
                return "";
            });
        }
    }

    /** Whether whoever looks sees the works of everybody. */
    public boolean isManager() {
        return caller.get().may(Right.MANAGE_JOBS);
    }

    /** Whether those of everybody are shown. */
    public boolean isAll() {
        return isManager() && !whose.equals("mine");
    }

    public List<JobRow> getRows() {
        if (rows == null) {
            rows = (isAll() ? jobs.all(caller.get()) : jobs.mine(caller.get()))
                    .stream().map(this::row).toList();
        }
        return rows;
    }

    private JobRow row(BackgroundJob job) {
        return new JobRow(
                job,
                desk.works().title(job.order()),
                job.asked().by().equals(caller.get().name()));
    }

    /** The work that the address names, as a list of one; empty if there is none that may be seen. */
    public List<JobRow> getChosenOne() {
        try {
            return chosen.isEmpty() ? List.of() : List.of(row(jobs.find(chosen, caller.get())));
        } catch (Refused none) {
            return List.of();
        }
    }

    /** Whether the address names a work that there is not. */
    public boolean isMissing() {
        return !chosen.isEmpty() && getChosenOne().isEmpty();
    }

    /** Whether the address asks for a report. */
    public boolean isOrdered() {
        return !report.isEmpty();
    }

    /** What the report is called that the address asks for. */
    public Message getOrderTitle() {
        return desk.works().title(order());
    }

    private JobOrder order() {
        return new JobOrder(
                StudyWork.NAME, new Parameters(Map.of(StudyWork.REPORT, report, StudyWork.QUESTION, question)));
    }

    /** Asks for the report of the address, and shows how far it is. */
    public String ask() {
        return attempt(() -> shown(desk.ask(order(), caller.get())));
    }

    /** Asks once more for what the chosen work was to do. */
    public String again() {
        return attempt(() -> shown(desk.ask(jobs.find(chosen, caller.get()).order(), caller.get())));
    }

    /** Ends the chosen work. */
    public String cancel() {
        return attempt(() -> shown(jobs.cancel(chosen, caller.get())));
    }

    private static String shown(BackgroundJob job) {
        return "/jobs?faces-redirect=true&job=" + job.id();
    }

    private String attempt(Supplier<String> work) {
        complaint = null;
        rows = null;
        try {
            return work.get();
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

    public void setChosen(@Nullable String chosen) {
        this.chosen = chosen == null ? "" : chosen;
    }

    public String getWhose() {
        return whose;
    }

    public void setWhose(@Nullable String whose) {
        this.whose = whose == null ? "" : whose;
    }

    public String getReport() {
        return report;
    }

    public void setReport(@Nullable String report) {
        this.report = report == null ? "" : report;
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(@Nullable String question) {
        this.question = question == null ? "" : question;
    }
}
