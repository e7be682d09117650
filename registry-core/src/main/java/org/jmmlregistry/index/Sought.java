package org.jmmlregistry.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.FreeText;

/**
 * What is sought among the cases; everything at once must hold.
 *
 * @param text part of the pseudonym, the label or the number in a series; blank for any
 * @param series the code of a series; blank for the cases of none
 */
public record Sought(String text, Optional<String> series, Optional<AnswerCondition> condition) {

    private static final int LONGEST = 200;

    /** @throws Unsearchable if nothing can be sought like this; it says why in a sentence */
    public Sought {
        FreeText.complaint("The text to look for", text, LONGEST).ifPresent(why -> {
            throw new Unsearchable(why);
        });
        FreeText.complaint("The series to look for", series.orElse(""), LONGEST).ifPresent(why -> {
            throw new Unsearchable(why);
        });
    }

    /** Every case. */
    public static final Sought ALL = new Sought("", Optional.empty(), Optional.empty());

    public Sought withText(String other) {
        return new Sought(other, series, condition);
    }

    public Sought inSeries(String code) {
        return new Sought(text, Optional.of(code), condition);
    }

    public Sought where(AnswerCondition other) {
        return new Sought(text, series, Optional.of(other));
    }

    public boolean isEverything() {
        return text.isBlank() && series.isEmpty() && condition.isEmpty();
    }

    /** What must hold of a line of the list. */
    AnswerCondition.Sql sql() {
        List<String> held = new ArrayList<>(List.of("1 = 1"));
        List<Object> parameters = new ArrayList<>();
        if (!text.isBlank()) {
            held.add("sought LIKE ? ESCAPE '!'");
            parameters.add(SoughtText.within(text));
        }
        series.ifPresent(code -> {
            held.add("series_code = ?");
            parameters.add(code);
        });
        condition.map(AnswerCondition::sql).ifPresent(sql -> {
            held.add("case_id IN (SELECT case_id FROM entry_answer WHERE " + sql.text() + ")");
            parameters.addAll(sql.parameters());
        });
        return new AnswerCondition.Sql(String.join(" AND ", held), List.copyOf(parameters));
    }
}
