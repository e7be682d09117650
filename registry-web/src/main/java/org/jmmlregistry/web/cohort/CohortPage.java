package org.jmmlregistry.web.cohort;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.savedcohort.CohortContent;
import org.jmmlregistry.savedcohort.CohortUsers;
import org.jmmlregistry.savedcohort.CohortVersion;
import org.jmmlregistry.savedcohort.SavedCohort;
import org.jmmlregistry.savedcohort.SavedCohorts;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.web.http.UrlPart;
import org.jmmlregistry.web.language.CurrentLanguage;
import org.jmmlregistry.web.session.Told;

/** The page on which a criterion is put together, line by line or as text, counted and saved. */
@Named
@RequestScoped
public class CohortPage {

    /** So long that every server and browser takes it; a longer one is shown without being in the address. */
    private static final int LONGEST_ADDRESS = 4000;

    private static final String SOURCE = "page";
    private static final List<String> MOVED = List.of("series", "snapshot");

    private final SavedCohorts cohorts;
    private final CohortView view;
    private final Provider<Caller> caller;
    private final CurrentLanguage language;

    private Optional<SavedCohort> saved = Optional.empty();
    private Optional<CohortVersion> version = Optional.empty();
    private int read;
    private String name = "";
    private String note = "";
    private CohortUsers users = CohortUsers.AUTHOR;
    private String typed = "";
    private Optional<Message> complaint = Optional.empty();
    private Optional<Message> textComplaint = Optional.empty();

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected CohortPage() {
        this(null, null, null, null);
    }

    @Inject
    public CohortPage(SavedCohorts cohorts, CohortView view, Provider<Caller> caller, CurrentLanguage language) {
        this.cohorts = cohorts;
        this.view = view;
        this.caller = caller;
        this.language = language;
    }

    /** Shows what the address says, or does what the button of the form says. */
    public void load() {
        FacesContext page = FacesContext.getCurrentInstance();
        BuilderRequest request = new BuilderRequest(page.getExternalContext());
        Optional<String> report = MOVED.stream().filter(request::has).findFirst();
        if (report.isPresent()) {
            lead("report.xhtml?series=%s&snapshot=%s"
                    .formatted(UrlPart.of(request.text("series")), UrlPart.of(request.text("snapshot"))));
            return;
        }
        caller.get().require(Right.READ_CASES);
        AskedNames names = new AskedNames(language.language());
        if (!open(request)) {
            view.show(Draft.EMPTY, names, request);
            page.getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Draft draft = draft(request);
        if (page.isPostback()) {
            act(draft, names, request);
        } else {
            view.show(draft, names, request);
        }
    }

    /** @return whether there is such a cohort, if one is named */
    private boolean open(BuilderRequest request) {
        if (request.has("id")) {
            try {
                saved = Optional.of(cohorts.find(CohortResource.known(request.text("id")), caller.get()));
            } catch (Refused none) {
                complaint = Optional.of(none.why());
                return false;
            }
        }
        version = saved.map(each -> each.version(request.number("version")).orElse(each.latest()));
        read = request.has("read")
                ? request.number("read")
                : saved.map(each -> each.latest().number()).orElse(0);
        Optional<CohortContent> content = version.map(CohortVersion::content);
        name = request.name().or(() -> content.map(CohortContent::name)).orElse("");
        note = request.note().orElse("");
        users = request.users().or(() -> content.map(CohortContent::users)).orElse(CohortUsers.AUTHOR);
        return true;
    }

    /** The lines, or those of the criterion of the address or of the saved cohort; what cannot be read stays as it was typed. */
    private Draft draft(BuilderRequest request) {
        Optional<Draft> lines = request.draft();
        typed = request.criterion("text");
        if (typed.strip().equals(request.criterion("was"))
                && !request.pressed().action().equals("text")) {
            typed = "";
        }
        if (lines.isPresent()) {
            return lines.get();
        }
        String text = request.has("criterion")
                ? request.criterion("criterion")
                : version.map(each -> each.content().criterion()).orElse("");
        Optional<Message> unreadable =
                request.has("criterion") ? Optional.empty() : version.flatMap(CohortVersion::unreadable);
        if (unreadable.isPresent()) {
            complaint = unreadable;
            typed = text;
            return Draft.EMPTY;
        }
        return text.isBlank() ? Draft.EMPTY : parsed(text).orElse(Draft.EMPTY);
    }

    private Optional<Draft> parsed(String text) {
        try {
            return Optional.of(Draft.of(Criterion.read(text)));
        } catch (Refused unreadable) {
            textComplaint = Optional.of(unreadable.why());
            typed = text;
            return Optional.empty();
        }
    }

    private void act(Draft draft, AskedNames names, BuilderRequest request) {
        BuilderRequest.Pressed pressed = request.pressed();
        switch (pressed.action()) {
            case "text" -> {
                Optional<Draft> parsed = parsed(typed);
                if (parsed.isPresent()) {
                    typed = "";
                }
                go(new DraftEdit(parsed.orElse(draft), "text"), names, request);
            }
            case "save" -> {
                view.show(draft, names, request);
                attempt(this::save);
            }
            case "retire", "reopen" -> {
                view.show(draft, names, request);
                attempt(() -> retire(pressed.action().equals("retire")));
            }
            default -> go(DraftEdit.of(draft, pressed), names, request);
        }
    }

    /** Leads to the address of what is shown now, so that the way back undoes it. */
    private void go(DraftEdit edit, AskedNames names, BuilderRequest request) {
        view.show(edit.draft(), names, request, edit.focus());
        String address = address(edit.focus());
        if (textComplaint.isEmpty() && address.length() <= LONGEST_ADDRESS) {
            lead(address);
        }
    }

    private String address(String focus) {
        StringBuilder address = new StringBuilder("cohort.xhtml?");
        saved.ifPresent(each ->
                address.append("id=").append(each.number()).append("&read=").append(read));
        Optional<CohortContent> latest = saved.map(each -> each.latest().content());
        if (!name.equals(latest.map(CohortContent::name).orElse(""))) {
            address.append("&name=").append(UrlPart.of(name));
        }
        if (!note.isEmpty()) {
            address.append("&note=").append(UrlPart.of(note));
        }
        if (users != latest.map(CohortContent::users).orElse(CohortUsers.AUTHOR)) {
            address.append("&users=").append(users.name());
        }
        if (!typed.isBlank() && !typed.strip().equals(view.getText())) {
            address.append("&text=").append(UrlPart.of(typed));
        }
        address.append(view.query());
        if (!focus.isEmpty()) {
            address.append("&focus=").append(focus);
        }
        return address.toString().replace("?&", "?");
    }

    private void save() {
        view.incomplete().ifPresent(why -> {
            throw new Refused(Refused.Kind.NOT_POSSIBLE, why);
        });
        CohortContent content = new CohortContent(name, view.getText(), users, note);
        SavedCohort done = saved.isPresent()
                ? cohorts.save(saved.get().number(), read, content, SOURCE, caller.get())
                : cohorts.create(content, SOURCE, caller.get());
        Told.tell(Message.of(
                "The cohort “{name}” is saved as version {version}.",
                done.latest().content().name(),
                done.latest().number()));
        lead("cohort.xhtml?id=" + done.number());
    }

    private void retire(boolean now) {
        long number = saved.orElseThrow().number();
        SavedCohort done = now
                ? cohorts.retire(number, read, SOURCE, caller.get())
                : cohorts.reopen(number, read, SOURCE, caller.get());
        String called = done.latest().content().name();
        Told.tell(
                now
                        ? Message.of("The cohort “{name}” is out of use; it can still be read.", called)
                        : Message.of("The cohort “{name}” is in use again.", called));
        lead("cohort.xhtml?id=" + number);
    }

    /** What somebody else has saved in the meantime is named; the next attempt knows of it. */
    private void attempt(Runnable change) {
        try {
            change.run();
        } catch (Refused refused) {
            complaint = Optional.of(refused.why());
            if (refused.kind() == Refused.Kind.CHANGED) {
                saved = saved.map(each -> cohorts.find(each.number(), caller.get()));
                read = saved.map(each -> each.latest().number()).orElse(read);
            }
        }
    }

    private static void lead(String address) {
        FacesContext page = FacesContext.getCurrentInstance();
        ExternalContext outside = page.getExternalContext();
        try {
            outside.redirect(outside.getRequestContextPath() + "/" + address);
        } catch (IOException gone) {
            throw new UncheckedIOException("the browser went away", gone);
        }
        page.responseComplete();
    }

    public Optional<SavedCohort> getSaved() {
        return saved;
    }

    /** The version that is shown, or from which it is gone on. */
    public Optional<CohortVersion> getVersion() {
        return version;
    }

    public int getRead() {
        return read;
    }

    /** The number that the next save gives. */
    public int getNext() {
        return read + 1;
    }

    public boolean isRetired() {
        return saved.filter(each -> each.latest().retired()).isPresent();
    }

    /** What the address of a list of its children begins with. */
    public String getChildrenBase() {
        return saved.map(each -> "id=" + each.number()).orElse("");
    }

    /** All versions, the latest first. */
    public List<VersionLine> getVersions() {
        return saved.map(SavedCohort::versions).orElse(List.of()).stream()
                .map(VersionLine::of)
                .toList();
    }

    /** A version as the list of them shows it. */
    public record VersionLine(int number, String savedOn, String author, String name, String note, boolean retired) {

        static VersionLine of(CohortVersion version) {
            return new VersionLine(
                    version.number(),
                    RegistryTime.here().day(version.savedAt()).toString(),
                    version.author(),
                    version.content().name(),
                    version.content().note(),
                    version.retired());
        }
    }

    /** Whether the caller says who else may use it. */
    public boolean isOwn() {
        return saved.map(each -> each.firstAuthor().equals(caller.get().name())).orElse(true);
    }

    public List<CohortUsers> getAllUsers() {
        return List.of(CohortUsers.values());
    }

    public CohortUsers getUsers() {
        return users;
    }

    public String getName() {
        return name;
    }

    public String getNote() {
        return note;
    }

    /** The text of the criterion, or what was typed and could not be read. */
    public String getText() {
        return typed.isBlank() ? view.getText() : typed;
    }

    public Optional<Message> getComplaint() {
        return complaint;
    }

    public Optional<Message> getTextComplaint() {
        return textComplaint;
    }
}
