package org.jmmlregistry.index;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jmmlregistry.casefile.Derivations;
import org.jmmlregistry.criterion.SoughtText;
import org.jmmlregistry.dictionary.AgeLimits;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.patient.RegistryId;

/** Keeps the index in step with the casebook, which calls it in the transaction of each change. */
public final class CaseIndex {

    /** Another number makes all rows again: to be raised whenever the same answers are to give other rows. */
    private static final int RULES = 8;

    private static final int LONGEST_BASIS = 400;

    private final LineTable lines;
    private final AnswerTable answers;
    private final DateTable dates;
    private final WantedTable wanted;
    private final RevisionTable revisions;

    public CaseIndex(EntityManager database) {
        IndexTables tables = new IndexTables(database);
        this.lines = new LineTable(tables);
        this.answers = new AnswerTable(tables);
        this.dates = new DateTable(tables);
        this.wanted = new WantedTable(tables);
        this.revisions = new RevisionTable(tables);
    }

    /** Makes the rows of a case what follows from its answers today; only rows that differ are written. */
    public void keep(RegistryId id, Optional<String> label, CaseAnswers of, LocalDate today) {
        WantedEntries wants = WantedEntries.of(of, today);
        IndexedCase line = new IndexedCase(
                CaseSummary.of(id, label, of), basis(of.limits()), wants.earlierOf(Derivations.validUntil(of, today)));
        Optional<IndexedCase> before = lines.find(id);
        boolean lineDiffers = !before.equals(Optional.of(line));
        if (lineDiffers) {
            lines.write(line, before.isEmpty());
        }
        SortedMap<AnswerRow.Position, AnswerRow> rows = before.isEmpty() ? new TreeMap<>() : answers.of(id);
        SortedMap<AnswerRow.Position, AnswerRow> after = AnswerRow.of(of, today);
        change(id, rows, after);
        wanted.change(id, before.isEmpty() ? Set.of() : wanted.of(id), wants.entries());
        if (lineDiffers || !rows.equals(after)) {
            revisions.renew(id);
        }
    }

    private void change(
            RegistryId id,
            SortedMap<AnswerRow.Position, AnswerRow> before,
            SortedMap<AnswerRow.Position, AnswerRow> after) {
        answers.change(id, before, after);
        dates.change(id, DateRow.of(before), DateRow.of(after));
    }

    /** The cases of all centres that give an answer of text, however its letters are written, in order. */
    public List<RegistryId> answering(String form, String item, String text) {
        return answers.answering(form, item, SoughtText.of(text));
    }

    /** Takes all rows of a case away. */
    public void forget(RegistryId id) {
        change(id, answers.of(id), new TreeMap<>());
        wanted.change(id, wanted.of(id), Set.of());
        lines.delete(id);
        revisions.delete(id);
    }

    /** Takes all rows of all cases away. */
    public void forgetAll() {
        answers.deleteAll();
        dates.deleteAll();
        wanted.deleteAll();
        lines.deleteAll();
        revisions.deleteAll();
    }

    /**
     * Cases whose rows are missing or are no longer what follows from their answers: other rules, other limits or another day.
     *
     * @param after only cases that come after this one; empty for the first ones
     * @param most how many at most
     */
    public List<RegistryId> outdated(
            Optional<RegistryId> after, Map<String, AgeLimits> limits, LocalDate today, int most) {
        return lines.outdated(after.map(RegistryId::text).orElse(""), basis(limits), today, most);
    }

    /** By what rules and tables rows are made. */
    private static String basis(Map<String, AgeLimits> limits) {
        StringBuilder basis = new StringBuilder(Integer.toString(RULES));
        new TreeMap<>(limits)
                .forEach((item, table) ->
                        basis.append(' ').append(item).append('=').append(table.version()));
        return basis.substring(0, Math.min(basis.length(), LONGEST_BASIS));
    }
}
