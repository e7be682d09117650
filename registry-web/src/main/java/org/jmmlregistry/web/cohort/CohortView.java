package org.jmmlregistry.web.cohort;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.criterion.CaseCondition;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.criterion.Formula;
import org.jmmlregistry.index.CohortCounts;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.web.cases.CaseLine;
import org.jmmlregistry.web.http.PageNumber;
import org.jmmlregistry.web.http.UrlPart;

/** What the builder shows of a draft: its lines, the question in words, how many children there are and which. */
@Named
@RequestScoped
public class CohortView {

    private static final int SIZE = 25;
    private static final int LONGEST_CRITERION = 4000;
    private static final String SOURCE = "page";

    private final CohortChildren children;

    private Draft draft = Draft.EMPTY;
    private String focus = "";
    private Optional<Criterion> criterion = Optional.empty();
    private Optional<Integer> incomplete = Optional.empty();
    private List<LineShown> lines = List.of(LineShown.NOTHING);
    private List<AskedNames.Offer> offers = List.of();
    private CohortCounts.Count count = new CohortCounts.Count(0, 0, 0, Map.of(), 0);
    private Optional<CohortCounts.Which> which = Optional.empty();
    private List<CaseLine> listed = List.of();
    private Optional<PageNumber> pages = Optional.empty();

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected CohortView() {
        this(null);
    }

    @Inject
    public CohortView(CohortChildren children) {
        this.children = children;
    }

    void show(Draft shown, AskedNames names, BuilderRequest request) {
        show(shown, names, request, request.text("focus"));
    }

    void show(Draft shown, AskedNames names, BuilderRequest request, String control) {
        draft = shown;
        focus = control;
        offers = names.offers();
        DraftMeaning meaning = new DraftMeaning(shown, names);
        criterion = meaning.criterion();
        incomplete =
                meaning.incomplete().filter(line -> line > 0 || shown.lines().size() > 1);
        Map<Integer, Integer> places = new HashMap<>();
        List<Formula<CaseCondition>> parts = new ArrayList<>();
        for (int at = 1; at < shown.lines().size(); at++) {
            Optional<Formula<CaseCondition>> part = isLeft(at) ? left(meaning, at) : meaning.asked(at);
            if (part.isPresent()) {
                places.put(at, parts.size());
                parts.add(part.get());
            }
        }
        CohortCounts.Counted counted = children.count(criterion, parts);
        count = counted.count();
        lines = lines(meaning, names, places, counted.parts());
        list(request);
    }

    /** Whether a line narrows down those before it, and so says how many it leaves. */
    private boolean isLeft(int at) {
        return draft.lines().get(at).depth() == 1
                && !draft.lines().get(0).kind().isAny();
    }

    /** All lines of the group of everything up to one. */
    private Optional<Formula<CaseCondition>> left(DraftMeaning meaning, int at) {
        if (meaning.asked(at).isEmpty()) {
            return Optional.empty();
        }
        List<Formula<CaseCondition>> parts = draft.children(0).stream()
                .filter(child -> child <= at)
                .flatMap(child -> meaning.asked(child).stream())
                .toList();
        return Optional.of(Formula.all(parts));
    }

    private List<LineShown> lines(
            DraftMeaning meaning, AskedNames names, Map<Integer, Integer> places, List<Long> counts) {
        List<LineShown> shown = new ArrayList<>();
        for (int at = 0; at < draft.lines().size(); at++) {
            Optional<Message> left =
                    places.containsKey(at) ? Optional.of(said(at, counts.get(places.get(at)))) : Optional.empty();
            shown.add(line(at, meaning.complaint(at), left, names));
        }
        return List.copyOf(shown);
    }

    private LineShown line(int at, Optional<Message> complaint, Optional<Message> left, AskedNames names) {
        Line line = draft.lines().get(at);
        int group = draft.parent(at);
        String item = line.asking().item();
        String start = line.following().start();
        LineShown.Place place = new LineShown.Place(
                at == 0 || draft.children(group).get(0) == at,
                draft.lines().get(group).kind().isAny(),
                isOfEntry(at),
                names.name(item),
                names.name(start));
        return new LineShown(at, line, place, names.find(item), names.find(start), complaint, left);
    }

    private boolean isOfEntry(int at) {
        int group = draft.parent(at);
        return at > 0 && (draft.lines().get(group).kind().isOfEntry() || isOfEntry(group));
    }

    private Message said(int at, long number) {
        return isLeft(at) ? Message.of("{n} left", number) : Message.of("{n} have it", number);
    }

    private void list(BuilderRequest request) {
        if (request.has("children") && criterion.isPresent()) {
            CohortCounts.Which wanted =
                    request.text("children").equals("open") ? CohortCounts.Which.OPEN : CohortCounts.Which.HOLDING;
            which = Optional.of(wanted);
            pages = Optional.of(PageNumber.of(
                    PageNumber.read(request.text("page"), SIZE, part -> {
                        var found = children.list(criterion.get(), wanted, part, SOURCE);
                        listed = found.rows().stream().map(CaseLine::of).toList();
                        return found;
                    }),
                    "cohort.xhtml?" + base(request) + "&children="
                            + (wanted == CohortCounts.Which.OPEN ? "open" : "all")));
        }
    }

    private String base(BuilderRequest request) {
        return (request.has("id") ? "id=" + UrlPart.of(request.text("id")) : "") + query();
    }

    /** What an address says of the draft: the criterion if all lines are complete, otherwise the lines. */
    String query() {
        return incomplete.isPresent() ? draft.query() : criterionQuery();
    }

    private String criterionQuery() {
        return criterion.map(each -> "&criterion=" + UrlPart.of(each.text())).orElse("");
    }

    /** Why the draft cannot be saved yet. */
    Optional<Message> incomplete() {
        return incomplete.map(
                line -> Message.of("Condition {number} is not complete; complete it, or remove it.", line));
    }

    public List<LineShown> getLines() {
        return lines.subList(1, lines.size());
    }

    /** The group of everything. */
    public LineShown getRoot() {
        return lines.get(0);
    }

    public List<AskedNames.Offer> getOffers() {
        return offers;
    }

    public boolean isAsked() {
        return criterion.isPresent();
    }

    /** The question in words. */
    public Message getWords() {
        return criterion
                .map(each -> Message.of("Children of whom this holds: {criterion}.", each))
                .orElse(Message.of("Every child of the registry that you may see."));
    }

    public CohortCounts.Count getCount() {
        return count;
    }

    /** How many there are of each kind of data. */
    public List<Message> getKinds() {
        return count.kinds().entrySet().stream()
                .map(each -> Message.of("{n} {kind}", each.getValue(), kind(each.getKey())))
                .toList();
    }

    private static Message kind(org.jmmlregistry.patient.DataLabel of) {
        return switch (of) {
            case REAL -> Message.in("kind of data", "real");
            case SYNTHETIC -> Message.in("kind of data", "synthetic");
            case ILLUSTRATIVE -> Message.in("kind of data", "illustrative");
            case LITERATURE -> Message.in("kind of data", "from the literature");
        };
    }

    /** The one text of what is complete. */
    public String getText() {
        return criterion.map(Criterion::text).orElse("");
    }

    /** The control in which somebody goes on. */
    public String getFocus() {
        return focus;
    }

    /** What of an address names these children; blank if it would be too long for one. */
    public String getChildrenQuery() {
        String query = criterionQuery();
        return query.length() <= LONGEST_CRITERION ? query : "";
    }

    /** The same of an address that keeps lines which are not complete. */
    public String getListQuery() {
        String query = query();
        return query.length() <= LONGEST_CRITERION ? query : "";
    }

    /** What of an address asks for the statistics of these children; blank if it would be too long for one. */
    public String getStudyQuery() {
        String query =
                criterion.map(each -> "children=" + UrlPart.of(each.text())).orElse("");
        return query.length() <= LONGEST_CRITERION ? query : "";
    }

    public boolean isListed() {
        return which.isPresent();
    }

    public boolean isListedOpen() {
        return which.filter(CohortCounts.Which.OPEN::equals).isPresent();
    }

    public List<CaseLine> getRows() {
        return listed;
    }

    public PageNumber getPages() {
        return pages.orElseThrow();
    }
}
