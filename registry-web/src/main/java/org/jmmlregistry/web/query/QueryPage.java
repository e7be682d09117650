package org.jmmlregistry.web.query;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.query.Queries;
import org.jmmlregistry.query.Query;
import org.jmmlregistry.query.QueryOrigin;
import org.jmmlregistry.query.Resolution;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.web.http.CaseAddress;
import org.jmmlregistry.web.http.EntryPlace;
import org.jspecify.annotations.Nullable;

/** One query to answer or settle, or a new one to ask about an entry. */
@Named
@ViewScoped
public class QueryPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Casebook casebook;
    private final Queries queries;
    private final Provider<Caller> caller;
    private final Clock clock;

    private long number;
    private String id = "";
    private String form = "";
    private int hsct;
    private int repeat = 1;
    private boolean fromSource;
    private String text = "";
    private Resolution resolution = Resolution.CONFIRMED;
    private @Nullable Message complaint;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected QueryPage() {
        this(null, null, null, null);
    }

    @Inject
    public QueryPage(Casebook casebook, Queries queries, Provider<Caller> caller, Clock clock) {
        this.casebook = casebook;
        this.queries = queries;
        this.caller = caller;
        this.clock = clock;
    }

    /** A query that does not exist, or a new one about nothing, is answered as not found. */
    public void load() {
        caller.get().require(Right.READ_CASES);
        if (isAsking()) {
            caller.get().require(Right.WRITE_CASES);
        }
        if (stored().isEmpty() && entry().isEmpty()) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private Optional<Query> stored() {
        return number == 0 ? Optional.empty() : queries.find(number, caller.get());
    }

    /** The entry that is asked about, if there is one. */
    private Optional<EntryKey> entry() {
        Optional<EntryKey> key = EntryKey.parse("%s/%s/%s".formatted(form, hsct, repeat));
        try {
            return RegistryId.parse(id)
                    .map(known -> casebook.find(known, caller.get()))
                    .flatMap(stored -> key.filter(each -> stored.entry(each).isPresent()));
        } catch (Refused none) {
            return Optional.empty();
        }
    }

    public boolean isFound() {
        return stored().isPresent();
    }

    /** Whether the page asks for a new question. */
    public boolean isAsking() {
        return number == 0 && entry().isPresent();
    }

    public QueryLine getLine() {
        return QueryLine.of(stored().orElseThrow(), clock.instant());
    }

    public Message getPlace() {
        return new EntryPlace(entry().orElseThrow()).words();
    }

    public String ask() {
        return attempt(() -> casebook.question(
                CaseAddress.known(id),
                entry().orElseThrow(),
                Optional.empty(),
                fromSource ? QueryOrigin.SDV : QueryOrigin.MANUAL,
                text,
                caller.get()));
    }

    public String answer() {
        return attempt(() -> queries.answer(number, text, caller.get()));
    }

    public String close() {
        return attempt(() -> queries.close(number, resolution, text, caller.get()));
    }

    public String cancel() {
        return attempt(() -> queries.cancel(number, text, caller.get()));
    }

    private String attempt(Supplier<Query> work) {
        try {
            return "/query?faces-redirect=true&number=" + work.get().id();
        } catch (Refused refused) {
            complaint = refused.why();
            return "";
        }
    }

    public List<Resolution> getResolutions() {
        return Resolution.choices();
    }

    public Optional<Message> getComplaint() {
        return Optional.ofNullable(complaint);
    }

    public long getNumber() {
        return number;
    }

    public void setNumber(long number) {
        this.number = number;
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }

    public String getForm() {
        return form;
    }

    public void setForm(@Nullable String form) {
        this.form = form == null ? "" : form;
    }

    public int getHsct() {
        return hsct;
    }

    public void setHsct(int hsct) {
        this.hsct = hsct;
    }

    public int getRepeat() {
        return repeat;
    }

    public void setRepeat(int repeat) {
        this.repeat = repeat;
    }

    public boolean isFromSource() {
        return fromSource;
    }

    public void setFromSource(boolean fromSource) {
        this.fromSource = fromSource;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text.strip();
    }

    public Resolution getResolution() {
        return resolution;
    }

    /** Where nothing is chosen, what was chosen before stays. */
    public void setResolution(@Nullable Resolution resolution) {
        this.resolution = resolution == null ? this.resolution : resolution;
    }
}
