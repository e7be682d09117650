package org.jmmlregistry.web.job;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.job.JobOrder;
import org.jmmlregistry.job.Parameters;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.report.course.Audience;
import org.jmmlregistry.report.proof.SeveralNarratives;
import org.jmmlregistry.report.work.NarrativesWork;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.snapshot.SnapshotDetails;
import org.jmmlregistry.snapshot.Snapshots;
import org.jspecify.annotations.Nullable;

/** The narratives of a cohort in one file: of whom they may be made, who is left out and why; then they are made in the background. */
@Named
@ViewScoped
public class NarrativesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final JobDesk desk;
    private final Snapshots snapshots;
    private final Provider<Caller> caller;

    private String children = "";
    private String snapshot = "";
    private String form = Audience.INSIDE.code();
    private int told;
    private transient List<SnapshotDetails.Line> lines = List.of();
    private transient List<SeveralNarratives.WithoutConsent> leftOut = List.of();
    private @Nullable Message words;
    private @Nullable Message complaint;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected NarrativesPage() {
        this(null, null, null);
    }

    @Inject
    public NarrativesPage(JobDesk desk, Snapshots snapshots, Provider<Caller> caller) {
        this.desk = desk;
        this.snapshots = snapshots;
        this.caller = caller;
    }

    /** Refuses whoever may not make reports before anything is shown. */
    public void load() {
        caller.get().require(Right.REPORTS);
        try {
            lines = snapshots.list(caller.get());
            if (lines.isEmpty()) {
                complaint = Snapshots.none();
                return;
            }
            if (snapshot.isEmpty()) {
                snapshot = String.valueOf(lines.get(0).data().snapshot());
            }
            words = children.isBlank()
                    ? Message.of("All children")
                    : Criterion.read(children).words();
            NarrativesWork work = (NarrativesWork) desk.works().named(NarrativesWork.NAME);
            SeveralNarratives asked = work.children(order().parameters(), caller.get());
            told = asked.told().size();
            leftOut = asked.leftOut();
        } catch (Refused refused) {
            complaint = refused.why();
        }
    }

    private JobOrder order() {
        Map<String, String> said = new TreeMap<>(Map.of(NarrativesWork.SNAPSHOT, snapshot, NarrativesWork.FORM, form));
        if (!children.isBlank()) {
            said.put(NarrativesWork.CHILDREN, children);
        }
        return new JobOrder(NarrativesWork.NAME, new Parameters(said));
    }

    /** Asks for them, and shows how far it is. */
    public String ask() {
        complaint = null;
        try {
            return "/jobs?faces-redirect=true&job="
                    + desk.ask(order(), caller.get()).id();
        } catch (Refused refused) {
            complaint = refused.why();
            return "";
        }
    }

    /** Which children were asked for, in words. */
    public Optional<Message> getWords() {
        return Optional.ofNullable(words);
    }

    /** Of how many children a narrative may be made. */
    public int getTold() {
        return told;
    }

    public List<SeveralNarratives.WithoutConsent> getLeftOut() {
        return leftOut;
    }

    public List<SnapshotDetails.Line> getLines() {
        return lines;
    }

    public List<Audience> getForms() {
        return List.of(Audience.values());
    }

    public Optional<Message> getComplaint() {
        return Optional.ofNullable(complaint);
    }

    public String getChildren() {
        return children;
    }

    public void setChildren(@Nullable String children) {
        this.children = children == null ? "" : children;
    }

    public String getSnapshot() {
        return snapshot;
    }

    public void setSnapshot(@Nullable String snapshot) {
        this.snapshot = snapshot == null ? "" : snapshot;
    }

    public String getForm() {
        return form;
    }

    public void setForm(@Nullable String form) {
        this.form = form == null || form.isBlank() ? Audience.INSIDE.code() : form;
    }
}
