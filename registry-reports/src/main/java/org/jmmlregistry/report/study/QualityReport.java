package org.jmmlregistry.report.study;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jmmlregistry.casefile.Completeness;
import org.jmmlregistry.casefile.ExpectedEntries;
import org.jmmlregistry.casefile.ExpectedEntry;
import org.jmmlregistry.casefile.ExpectedEntry.Standing;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.ConsentForm;
import org.jmmlregistry.patient.DataLabel;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.query.QueryStatus;
import org.jmmlregistry.report.Basis;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Cells;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.snapshot.WaitingQuery;
import org.jmmlregistry.statistics.Proportion;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.Subject;

/** How complete the data are: entries that courses should have, required answers, visits that are overdue and queries that wait. */
public final class QualityReport {

    /** As many are named one by one. */
    private static final int MOST = 60;

    private static final int MOST_ABSENT = 20;

    /** From how many days on a query is of the next age. */
    private static final List<Integer> AGES = List.of(0, 30, 90, 180);

    private static final Message NO_CENTRE = Message.of("no centre");

    /** A child with what is expected of it and how its entries are filled. */
    private record Child(Subject subject, List<ExpectedEntry> expected, List<Entry> entries) {

        Message centre() {
            return subject.centre().map(Message::verbatim).orElse(NO_CENTRE);
        }

        RegistryId id() {
            return subject.file().id();
        }
    }

    private final Answer answer;
    private final LocalDate day;
    private final List<Child> children;
    private final List<WaitingQuery> waiting;

    private QualityReport(Answer answer) {
        this.answer = answer;
        this.day = answer.data().asOf();
        this.children = answer.counted().children().stream()
                .map(subject ->
                        new Child(subject, ExpectedEntries.of(subject.file().answers(), day), entries(subject)))
                .toList();
        Set<RegistryId> ids = children.stream().map(Child::id).collect(Collectors.toSet());
        this.waiting = answer.data().waiting().stream()
                .filter(query -> ids.contains(query.child()))
                .toList();
    }

    /** A child that is not real was asked for no consent. */
    private static List<Entry> entries(Subject subject) {
        boolean real = subject.file().patient().label() == DataLabel.REAL;
        return subject.file().answers().entries().stream()
                .filter(entry -> real || !entry.key().form().equals(ConsentForm.FORM.code()))
                .toList();
    }

    public static Report of(Answer answer) {
        return new QualityReport(answer).report();
    }

    private Report report() {
        Report.Text text = Report.titled(
                Imprints.of(answer, Message.of("Data quality"), Message.of("JMML Registry · Data quality")),
                Message.of("The question"),
                Message.of("How complete are the data, and what waits?"));
        text.paragraph(new Counts(answer).paragraph());
        if (children.isEmpty()) {
            return text.add(new Block.Caution(
                            Message.of("No child fits"), Message.of("There is nobody whose data could be looked at.")))
                    .from(basis());
        }
        text.chapter(Message.of("At a glance")).add(glance());
        text.chapter(Message.of("By form"))
                .add(byForm())
                .note(Message.of(
                        "Expected: what a course should have by its dates on {day}; a form may be expected several times, as visits are. Required answers are those that apply to the entries that are there; absent means that a reason stands in place of a value.",
                        day));
        text.chapter(Message.of("By centre")).add(byCentre());
        visits(text);
        queries(text);
        absent(text);
        text.addAll(StudyReport.text(answer, Block.Level.CHAPTER));
        return text.from(basis());
    }

    /** Entries that are expected by the day, those of a later one left out. */
    private record Expected(int all, int held, int due, int late) {}

    private Expected expected(List<ExpectedEntry> entries) {
        Map<Standing, Long> counts =
                entries.stream().collect(Collectors.groupingBy(each -> each.on(day), Collectors.counting()));
        int held = counts.getOrDefault(Standing.HELD, 0L).intValue();
        int due = counts.getOrDefault(Standing.DUE, 0L).intValue();
        int late = (int) (counts.getOrDefault(Standing.OVERDUE, 0L) + counts.getOrDefault(Standing.MISSING, 0L));
        return new Expected(held + due + late, held, due, late);
    }

    private static Completeness filled(List<Entry> entries) {
        return entries.stream().map(Completeness::of).reduce(Completeness.NONE, Completeness::plus);
    }

    private Table glance() {
        Expected expected = expected(
                children.stream().flatMap(child -> child.expected().stream()).toList());
        Completeness filled = filled(
                children.stream().flatMap(child -> child.entries().stream()).toList());
        List<Table.Fact> facts = new ArrayList<>();
        facts.add(new Table.Fact(
                Message.of("Entries expected by {day}", day),
                Message.of(
                        "{held} of {n} are there; {due} are due, {late} overdue or missing",
                        expected.held(),
                        expected.all(),
                        expected.due(),
                        expected.late())));
        facts.add(new Table.Fact(
                Message.of("Required answers"),
                Message.of(
                        "{given} of {n} with a value, {absent} with a reason why there is none, {open} open",
                        filled.given(),
                        filled.required(),
                        filled.absent(),
                        filled.open())));
        facts.add(new Table.Fact(Message.of("Queries that wait"), waitingInWords()));
        return Table.facts("glance", facts).table();
    }

    private Message waitingInWords() {
        return waiting.stream()
                .map(WaitingQuery::raised)
                .min(Comparator.naturalOrder())
                .map(oldest -> Message.of(
                        "{n}, the oldest for {days, plural, one {# day} other {# days}}", waiting.size(), age(oldest)))
                .orElse(Message.of("none"));
    }

    private long age(LocalDate raised) {
        return Math.max(0, ChronoUnit.DAYS.between(raised, day));
    }

    private record OfForm(Form form, Expected expected, int entries, Completeness filled) {}

    private Table byForm() {
        List<OfForm> rows = new ArrayList<>();
        for (Form form : Forms.all()) {
            List<ExpectedEntry> expected = children.stream()
                    .flatMap(child -> child.expected().stream())
                    .filter(each -> each.form().equals(form.code()))
                    .toList();
            List<Entry> entries = children.stream()
                    .flatMap(child -> child.entries().stream())
                    .filter(entry -> entry.key().form().equals(form.code()))
                    .toList();
            if (!expected.isEmpty() || !entries.isEmpty()) {
                rows.add(new OfForm(form, expected(expected), entries.size(), filled(entries)));
            }
        }
        return Table.of("forms", rows)
                .look(Table.Look.LISTING)
                .words("form", Message.of("Form"), 112, row -> Cell.words(row.form()))
                .figures("expected", Message.of("Expected, there"), 84, row -> share(row.expected()))
                .figures(
                        "due",
                        Message.of("Due"),
                        32,
                        row -> Cell.count(row.expected().due()))
                .figures(
                        "late",
                        Message.of("Overdue or missing"),
                        52,
                        row -> Cell.count(row.expected().late()))
                .figures("entries", Message.of("Entries"), 42, row -> Cell.count(row.entries()))
                .figures(
                        "given",
                        Message.of("Required, given"),
                        84,
                        row -> share(row.filled().given(), row.filled().required()))
                .figures(
                        "absent",
                        Message.of("Absent"),
                        40,
                        row -> Cell.count(row.filled().absent()))
                .figures(
                        "open",
                        Message.of("Open"),
                        36,
                        row -> Cell.count(row.filled().open()))
                .table();
    }

    private static Cell share(Expected expected) {
        return share(expected.held(), expected.all());
    }

    private static Cell share(int k, int n) {
        return n == 0
                ? Cell.words(Message.verbatim("–"))
                : Cells.countedWithPercent(Proportion.clopperPearson(k, n, 0.95));
    }

    private Table byCentre() {
        Map<String, List<Child>> centres = new TreeMap<>(children.stream()
                .collect(Collectors.groupingBy(child -> child.subject().centre().orElse(""))));
        Map<RegistryId, Long> queries =
                waiting.stream().collect(Collectors.groupingBy(WaitingQuery::child, Collectors.counting()));
        return Table.of("centres", List.copyOf(centres.values()))
                .look(Table.Look.LISTING)
                .words(
                        "centre",
                        Message.of("Centre"),
                        82,
                        row -> Cell.words(row.get(0).centre()))
                .figures("children", Message.of("Children"), 45, row -> Cell.count(row.size()))
                .figures(
                        "expected",
                        Message.of("Expected, there"),
                        80,
                        row -> share(expected(flat(row, Child::expected))))
                .figures(
                        "late",
                        Message.of("Overdue or missing"),
                        60,
                        row -> Cell.count(expected(flat(row, Child::expected)).late()))
                .figures("given", Message.of("Required, given"), 90, row -> {
                    Completeness filled = filled(flat(row, Child::entries));
                    return share(filled.given(), filled.required());
                })
                .figures(
                        "open",
                        Message.of("Open"),
                        45,
                        row -> Cell.count(filled(flat(row, Child::entries)).open()))
                .figures(
                        "queries",
                        Message.of("Queries that wait"),
                        60,
                        row -> Cell.count((int) row.stream()
                                .mapToLong(child -> queries.getOrDefault(child.id(), 0L))
                                .sum()))
                .table();
    }

    private static <T> List<T> flat(List<Child> some, Function<Child, List<T>> of) {
        return some.stream().flatMap(child -> of.apply(child).stream()).toList();
    }

    private record Late(Child child, ExpectedEntry entry, long days) {}

    private void visits(Report.Text text) {
        List<Late> late = children.stream()
                .flatMap(child -> child.expected().stream()
                        .filter(each -> each.form().equals("F16") && each.on(day) == Standing.OVERDUE)
                        .map(each -> new Late(
                                child,
                                each,
                                ChronoUnit.DAYS.between(each.until().orElseThrow(), day))))
                .sorted(Comparator.comparingLong(Late::days).reversed().thenComparing(each -> each.child()
                        .id()))
                .toList();
        text.chapter(Message.of("Visits that are overdue"));
        if (late.isEmpty()) {
            text.paragraph(Message.of("No visit is overdue."));
            return;
        }
        Map<RegistryId, List<Late>> byChild = new LinkedHashMap<>();
        late.forEach(each -> byChild.computeIfAbsent(each.child().id(), id -> new ArrayList<>())
                .add(each));
        text.paragraph(Message.of(
                        "{visits, plural, one {# visit} other {# visits}} of {n, plural, one {# child} other {# children}}.",
                        late.size(),
                        byChild.size()))
                .add(Table.of("overdue", byChild.values().stream().limit(MOST).toList())
                        .look(Table.Look.LISTING)
                        .words(
                                "child",
                                Message.of("Case"),
                                70,
                                row -> Cell.verbatim(row.get(0).child().id().text()))
                        .words(
                                "centre",
                                Message.of("Centre"),
                                70,
                                row -> Cell.words(row.get(0).child().centre()))
                        .figures("visits", Message.of("Overdue"), 45, row -> Cell.count(row.size()))
                        .words(
                                "oldest",
                                Message.of("Longest overdue"),
                                150,
                                row -> Cell.words(where(row.get(0).entry())))
                        .figures(
                                "days",
                                Message.of("Days"),
                                45,
                                row -> Cell.count((int) row.get(0).days()))
                        .words(
                                "seen",
                                Message.of("Last seen"),
                                70,
                                row -> Cell.words(row.get(0)
                                        .child()
                                        .subject()
                                        .file()
                                        .seen()
                                        .map(date -> Message.of("{date}", date))
                                        .orElse(Message.verbatim("–"))))
                        .table());
        if (byChild.size() > MOST) {
            text.note(Message.of(
                    "The longest overdue {most}, of {n, plural, one {# child} other {# children}}.", MOST, byChild.size()));
        }
    }

    private static Message where(ExpectedEntry entry) {
        return entry.hsctSeq() == 0
                ? entry.what()
                : Message.in("entry", "{entry} after HSCT {number}", entry.what(), entry.hsctSeq());
    }

    private record OfAge(int from, Optional<Integer> to, List<WaitingQuery> queries) {}

    private void queries(Report.Text text) {
        text.chapter(Message.of("Queries that wait, by age"));
        if (waiting.isEmpty()) {
            text.paragraph(Message.of("No query waits."));
            return;
        }
        List<OfAge> ages = new ArrayList<>();
        for (int each = 0; each < AGES.size(); each++) {
            int from = AGES.get(each);
            Optional<Integer> to = each + 1 < AGES.size() ? Optional.of(AGES.get(each + 1)) : Optional.empty();
            ages.add(new OfAge(
                    from,
                    to,
                    waiting.stream()
                            .filter(query -> age(query.raised()) >= from)
                            .filter(query -> to.isEmpty() || age(query.raised()) < to.get())
                            .toList()));
        }
        text.add(Table.of("ages", ages)
                .words("age", Message.of("Age in days"), 120, row -> Cell.words(words(row)))
                .figures("open", Message.of("Open"), 60, row -> Cell.count(of(row, false)))
                .figures("answered", Message.of("Answered, to be closed"), 90, row -> Cell.count(of(row, true)))
                .figures(
                        "all",
                        Message.of("All"),
                        60,
                        row -> Cell.count(row.queries().size()))
                .table());
    }

    private static int of(OfAge row, boolean answered) {
        return (int) row.queries().stream()
                .filter(query -> (query.status() == QueryStatus.ANSWERED) == answered)
                .count();
    }

    private static Message words(OfAge row) {
        return row.to()
                .map(to -> Message.of("{from} to {to}", row.from(), to - 1))
                .orElse(Message.of("{from} and more", row.from()));
    }

    private record Absent(String form, String item, int required, int absent) {}

    /** The required items of which most often there is no value. */
    private void absent(Report.Text text) {
        Map<String, int[]> counts = new TreeMap<>();
        for (Child child : children) {
            for (Entry entry : child.entries()) {
                Completeness.lacking(entry).forEach((item, lacks) -> {
                    int[] count = counts.computeIfAbsent(entry.key().form() + "." + item.code(), any -> new int[2]);
                    count[0]++;
                    count[1] += lacks ? 1 : 0;
                });
            }
        }
        List<Absent> rows = counts.entrySet().stream()
                .map(each -> new Absent(
                        each.getKey().substring(0, each.getKey().indexOf('.')),
                        each.getKey().substring(each.getKey().indexOf('.') + 1),
                        each.getValue()[0],
                        each.getValue()[1]))
                .filter(each -> each.absent() > 0)
                .sorted(Comparator.comparingInt(Absent::absent)
                        .reversed()
                        .thenComparing(Absent::form)
                        .thenComparing(Absent::item))
                .limit(MOST_ABSENT)
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        text.chapter(Message.of("Required items that most often have no value"))
                .add(Table.of("absent", rows)
                        .look(Table.Look.LISTING)
                        .words(
                                "form",
                                Message.of("Form"),
                                150,
                                row -> Cell.words(Forms.form(row.form()).orElseThrow()))
                        .words(
                                "item",
                                Message.of("Item"),
                                200,
                                row -> Cell.words(Forms.form(row.form())
                                        .flatMap(form -> form.item(row.item()))
                                        .orElseThrow()))
                        .figures(
                                "absent",
                                Message.of("Without a value"),
                                120,
                                row -> share(row.absent(), row.required()))
                        .table());
    }

    private Basis basis() {
        Map<String, Basis.Figure> figures = new LinkedHashMap<>();
        figures.put("children", new Basis.Figure.Count(children.size()));
        figures.put("waitingQueries", new Basis.Figure.Count(waiting.size()));
        return Imprints.basis("quality", answer, figures);
    }
}
