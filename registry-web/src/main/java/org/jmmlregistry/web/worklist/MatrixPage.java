package org.jmmlregistry.web.worklist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.centre.Centres;
import org.jmmlregistry.index.CaseSearch;
import org.jmmlregistry.index.CellState;
import org.jmmlregistry.index.Page;
import org.jmmlregistry.index.WorkFilter;
import org.jmmlregistry.index.WorkSearch;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.web.http.PageNumber;
import org.jspecify.annotations.Nullable;

/** The matrix of children and forms, page by page. */
@Named
@RequestScoped
public class MatrixPage {

    /** Something that can be chosen, and whether it is; a name that people gave it, or words. */
    public record Choice(String value, Message words, boolean chosen, long count) {

        /** How a page says that it is chosen; nothing if it is not. */
        public @Nullable String checked() {
            return chosen ? "checked" : null;
        }

        public @Nullable String selected() {
            return chosen ? "selected" : null;
        }
    }

    /** A state as the legend explains it. */
    public record Mark(String style, Message words) {}

    private static final int SIZE = 30;
    private static final int LONG = 300;

    private final WorkSearch search;
    private final CaseSearch cases;
    private final Centres centres;
    private final Provider<Caller> caller;

    private String number = "";
    private String size = "";
    private long missing;
    private Optional<Message> complaint = Optional.empty();
    private MatrixRequest request = new MatrixRequest("", Set.of(), "", "");
    private WorkSearch.Found found = new WorkSearch.Found(new Page<>(List.of(), 1, SIZE, 0), 0, Map.of());
    private List<MatrixRow> rows = List.of();

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected MatrixPage() {
        this(null, null, null, null);
    }

    @Inject
    public MatrixPage(WorkSearch search, CaseSearch cases, Centres centres, Provider<Caller> caller) {
        this.search = search;
        this.cases = cases;
        this.centres = centres;
        this.caller = caller;
    }

    public void load() {
        request = MatrixRequest.of(
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap());
        missing = cases.missing(caller.get());
        try {
            WorkFilter filter = request.filter();
            PageNumber.read(number, isLong() ? LONG : SIZE, wanted -> {
                found = search.find(filter, wanted, caller.get());
                return found.page();
            });
        } catch (Refused refused) {
            complaint = Optional.of(refused.why());
        }
        boolean writes = caller.get().may(Right.WRITE_CASES);
        rows = found.page().rows().stream()
                .map(child -> MatrixRow.of(child, writes))
                .toList();
    }

    public List<MatrixRow> getRows() {
        return rows;
    }

    /** The rows as the page shows them. */
    public String markup(Language language) {
        return MatrixMarkup.of(rows, language);
    }

    public List<ShortForm> getColumns() {
        return Forms.all().stream().map(ShortForm::new).toList();
    }

    /** How many children fit. */
    public long getFound() {
        return found.page().total();
    }

    /** How many there are before it is asked what waits in them. */
    public long getChildren() {
        return found.children();
    }

    public long getMissing() {
        return missing;
    }

    public Optional<Message> getComplaint() {
        return complaint;
    }

    /** Whose children can be asked for; those of a centre only where there are several. */
    public List<Choice> getWhose() {
        List<Choice> choices = new ArrayList<>(List.of(
                whose(MatrixRequest.ALL, Message.of("All I may see")),
                whose(MatrixRequest.MINE, Message.of("Where I entered last"))));
        var own = centres.list(caller.get()).stream()
                .filter(each -> caller.get().scope().holds(Optional.of(each.code())))
                .toList();
        if (own.size() > 1) {
            own.forEach(each -> choices.add(whose(each.code(), Message.verbatim(each.name()))));
        }
        return choices;
    }

    private Choice whose(String value, Message words) {
        boolean all = value.equals(MatrixRequest.ALL);
        return new Choice(
                value, words, all ? request.whose().isEmpty() : request.whose().equals(value), 0);
    }

    /** What the children can be asked to have, each with how many of them do. */
    public List<Choice> getOnly() {
        return Arrays.stream(WorkFilter.Only.values())
                .map(each -> new Choice(
                        MatrixRequest.word(each),
                        each.words(),
                        request.only().contains(each),
                        found.with().getOrDefault(each, 0L)))
                .toList();
    }

    public List<Choice> getForms() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(
                MatrixRequest.ALL, Message.of("Any form"), request.form().isEmpty(), 0));
        Forms.all()
                .forEach(form -> choices.add(
                        new Choice(form.code(), form.words(), request.form().equals(form.code()), 0)));
        return choices;
    }

    public List<Mark> getLegend() {
        return Arrays.stream(CellState.values())
                .map(state -> new Mark(MatrixCell.mark(state), state.words()))
                .toList();
    }

    public boolean isNarrowed() {
        return request.isNarrowed();
    }

    public PageNumber getPages() {
        return PageNumber.of(found.page(), "matrix.xhtml?" + request.query() + (isLong() ? "&size=long" : ""));
    }

    /** Whether many children stand on one page, as for printing. */
    public boolean isLong() {
        return size.equals("long");
    }

    public String getLongAddress() {
        return "matrix.xhtml?" + request.query() + "&size=long";
    }

    public String getFileAddress() {
        return "api/matrix.csv?" + request.query();
    }

    public String getText() {
        return request.text();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number == null ? "" : number;
    }

    public String getSize() {
        return size;
    }

    public void setSize(@Nullable String size) {
        this.size = size == null ? "" : size;
    }
}
