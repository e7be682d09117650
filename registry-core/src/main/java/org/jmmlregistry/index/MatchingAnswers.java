package org.jmmlregistry.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jmmlregistry.criterion.CaseCondition;
import org.jmmlregistry.criterion.Comparison;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.criterion.DatedEvent;
import org.jmmlregistry.criterion.EntryCondition;
import org.jmmlregistry.criterion.Formula;
import org.jmmlregistry.criterion.InOneEntry;
import org.jmmlregistry.criterion.ItemCondition;
import org.jmmlregistry.criterion.Within;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.patient.RegistryId;

/** For what answers some cases were found: those that a criterion asks for and not those that it rules out. */
final class MatchingAnswers {

    /** An entry of a case. */
    private record Place(String caseId, int hsctSeq, int repeatNo) {}

    /** The items whose answers are shown, and the formula of their entries. */
    private record Shown(Form form, Optional<Formula<EntryCondition>> where, List<ItemCondition> items) {}

    private final IndexTables tables;
    private final AnswerTable answers;
    private final Sql among;
    private final Map<RegistryId, SortedMap<AnswerRow.Position, Item<?>>> found = new TreeMap<>();

    MatchingAnswers(IndexTables tables, AnswerTable answers, List<RegistryId> cases) {
        this.tables = tables;
        this.answers = answers;
        this.among = Sql.among("case_id", cases.stream().map(RegistryId::text).toList());
    }

    Map<RegistryId, List<CaseSearch.Match>> of(Criterion criterion) {
        criterion.formula().affirmed().stream().flatMap(MatchingAnswers::shown).forEach(this::look);
        Map<RegistryId, List<CaseSearch.Match>> matches = new TreeMap<>();
        found.forEach((id, places) -> matches.put(id, matches(id, places)));
        return matches;
    }

    private static Stream<Shown> shown(CaseCondition condition) {
        if (condition instanceof InOneEntry entry) {
            List<ItemCondition> items = affirmed(entry.what());
            boolean alone = entry.what() instanceof Formula.One<EntryCondition>
                    && items.get(0).how() != Comparison.IS_NOT;
            return Stream.of(new Shown(entry.form(), alone ? Optional.empty() : Optional.of(entry.what()), items));
        }
        return condition instanceof Within within
                ? Stream.of(within.event(), within.start()).map(MatchingAnswers::shown)
                : Stream.empty();
    }

    private static Shown shown(DatedEvent event) {
        return new Shown(
                event.form(),
                event.where(),
                List.of(new ItemCondition(event.form(), event.date(), Comparison.GIVEN, List.of())));
    }

    private static List<ItemCondition> affirmed(Formula<EntryCondition> what) {
        return what.affirmed().stream()
                .flatMap(each -> each instanceof ItemCondition item ? Stream.of(item) : Stream.empty())
                .toList();
    }

    private void look(Shown shown) {
        Optional<Set<Place>> entries = shown.where().map(formula -> places(shown.form(), formula));
        for (ItemCondition condition : shown.items()) {
            AnswersThatFit fitting = new AnswersThatFit(condition, among);
            Sql rows = condition.how() == Comparison.IS_NOT
                    ? fitting.given(AnswerTable.KEY)
                    : fitting.rows(AnswerTable.KEY);
            tables.read(rows.text(), rows.parameters(), row -> {
                AnswerRow.Position position = AnswerTable.place(row);
                Place place = new Place(
                        row.getString("case_id"),
                        position.entry().hsctSeq(),
                        position.entry().repeatNo());
                if (entries.isEmpty() || entries.get().contains(place)) {
                    found.computeIfAbsent(new RegistryId(place.caseId()), id -> new TreeMap<>())
                            .put(position, condition.item());
                }
                return true;
            });
        }
    }

    private Set<Place> places(Form form, Formula<EntryCondition> formula) {
        Sql entries = new EntriesThatFit(form, among).where(formula, true);
        return new HashSet<>(tables.read(
                entries.text(),
                entries.parameters(),
                row -> new Place(row.getString(1), row.getInt(2), row.getInt(3))));
    }

    private List<CaseSearch.Match> matches(RegistryId id, SortedMap<AnswerRow.Position, Item<?>> places) {
        Map<String, SortedMap<AnswerRow.Position, AnswerRow>> byForm = new TreeMap<>();
        List<CaseSearch.Match> matches = new ArrayList<>();
        places.forEach((place, item) -> Optional.ofNullable(
                        byForm.computeIfAbsent(place.entry().form(), form -> answers.of(id, form))
                                .get(place))
                // somebody may have saved since the keys were read
                .ifPresent(row -> matches.add(new CaseSearch.Match(place.entry(), item, written(row)))));
        return List.copyOf(matches);
    }

    private static Written written(AnswerRow row) {
        return Arrays.stream(Absence.values())
                .filter(why -> row.number().isEmpty() && AnswerRow.absent(why).equals(row.answer()))
                .findFirst()
                .map(Written::absent)
                .orElseGet(() -> Written.value(row.written()));
    }
}
