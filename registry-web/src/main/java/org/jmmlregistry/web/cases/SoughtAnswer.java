package org.jmmlregistry.web.cases;

import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import java.util.Optional;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.criterion.Comparison;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Refused;
import org.jspecify.annotations.Nullable;

/** Answers that are sought, as an address says it. */
public class SoughtAnswer {

    @QueryParam("item")
    private @Nullable String item;

    @QueryParam("how")
    private @Nullable String how;

    @QueryParam("value")
    private @Nullable String value;

    @QueryParam("criterion")
    private @Nullable String criterion;

    /**
     * What must hold of a case, if anything must.
     *
     * @throws Refused if nothing can be sought like this
     */
    Optional<Criterion> criterion() {
        Optional<Criterion> written =
                Optional.ofNullable(criterion).filter(text -> !text.isBlank()).map(Criterion::read);
        Optional<Criterion> chosen = comparison();
        return chosen.map(each -> written.map(each::and).orElse(each)).or(() -> written);
    }

    private Optional<Criterion> comparison() {
        String sought = Objects.requireNonNullElse(item, "");
        if (sought.isBlank()) {
            return Optional.empty();
        }
        int dot = sought.indexOf('.');
        Form form = Forms.form(sought.substring(0, Math.max(dot, 0)))
                .orElseThrow(() -> Refused.malformed("\"item\" must be an item with its form, as in F07.hsct_date."));
        Item<?> of = form.item(sought.substring(dot + 1))
                .orElseThrow(() -> Refused.malformed(
                        "The form {form} has no item \"{item}\".", form.code(), sought.substring(dot + 1)));
        String name = Objects.requireNonNullElse(how, "IS");
        Comparison comparison = Comparison.named(name)
                .orElseThrow(() -> Refused.malformed(
                        "\"how\" must be IS, IS_NOT, ONE_OF, AT_LEAST, AT_MOST, BETWEEN, CONTAINS, GIVEN or ABSENT."));
        return Optional.of(
                Criterion.of(form, of, comparison, values(comparison, Objects.requireNonNullElse(value, ""))));
    }

    /** The values of an address: one, or several with semicolons between them; none where none is needed. */
    static String[] values(Comparison comparison, String value) {
        if (comparison.takesSeveral()) {
            return value.split(";", -1);
        }
        return value.isBlank() && comparison.takes(0) ? new String[0] : new String[] {value};
    }
}
