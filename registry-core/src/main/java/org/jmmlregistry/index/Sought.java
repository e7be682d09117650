package org.jmmlregistry.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.database.CasesInScope;
import org.jmmlregistry.dictionary.FreeText;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Scope;

/**
 * What is sought among the cases; everything at once must hold.
 *
 * @param text part of the pseudonym, the label or the number in a series; blank for any
 * @param series the code of a series; blank for the cases of none
 */
public record Sought(String text, Optional<String> series, Optional<Criterion> criterion) {

    private static final int LONGEST = 200;

    /** @throws Refused if nothing can be sought like this; it says why in a sentence */
    public Sought {
        FreeText.complaint(Message.of("The text to look for"), text, LONGEST).ifPresent(why -> {
            throw new Refused(Refused.Kind.MALFORMED, why);
        });
        FreeText.complaint(Message.of("The series to look for"), series.orElse(""), LONGEST)
                .ifPresent(why -> {
                    throw new Refused(Refused.Kind.MALFORMED, why);
                });
    }

    /** Every case. */
    public static final Sought ALL = new Sought("", Optional.empty(), Optional.empty());

    public Sought withText(String other) {
        return new Sought(other, series, criterion);
    }

    public Sought inSeries(String code) {
        return new Sought(text, Optional.of(code), criterion);
    }

    public Sought where(Criterion other) {
        return new Sought(text, series, Optional.of(other));
    }

    public boolean isEverything() {
        return text.isBlank() && series.isEmpty() && criterion.isEmpty();
    }

    /** Whether sets of cases or entries are joined for it. */
    boolean joinsSets() {
        return criterion
                .filter(asked ->
                        asked.items().size() > 1 || asked.formula().conditions().size() > 1)
                .isPresent();
    }

    /** The lines of the list that fit and may be known, as they stand after FROM; more can be asked of them with AND. */
    Sql lines(Scope scope) {
        StringBuilder from = new StringBuilder("case_line");
        List<Object> parameters = new ArrayList<>();
        criterion.map(CasesThatFit::of).ifPresent(rows -> {
            // Derby would look at each line and then for its answers, if it were asked for the lines whose case is
            // among these
            from.append(" JOIN (").append(rows.text()).append(") fit (fit_id) ON case_line.case_id = fit_id");
            parameters.addAll(rows.parameters());
        });
        from.append(" WHERE ").append(CasesInScope.sql(scope, "case_line.case_id"));
        if (!text.isBlank()) {
            from.append(" AND sought LIKE ? ESCAPE '!'");
            parameters.add(LikePattern.within(text));
        }
        series.ifPresent(code -> {
            from.append(" AND series_code = ?");
            parameters.add(code);
        });
        return new Sql(from.toString(), List.copyOf(parameters));
    }
}
