package org.jmmlregistry.web.cases;

import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import java.util.Optional;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.index.AnswerCondition;
import org.jmmlregistry.index.Comparison;
import org.jmmlregistry.web.http.JsonBody;
import org.jspecify.annotations.Nullable;

/** An answer that is sought, as an address says it. */
public class SoughtAnswer {

    @QueryParam("item")
    private @Nullable String item;

    @QueryParam("how")
    private @Nullable String how;

    @QueryParam("value")
    private @Nullable String value;

    Optional<AnswerCondition> condition() {
        String sought = Objects.requireNonNullElse(item, "");
        if (sought.isBlank()) {
            return Optional.empty();
        }
        int dot = sought.indexOf('.');
        Form form = Forms.form(sought.substring(0, Math.max(dot, 0)))
                .orElseThrow(() -> JsonBody.bad("\"item\" must be an item with its form, as in F07.hsct_date."));
        Item<?> of = form.item(sought.substring(dot + 1))
                .orElseThrow(() -> JsonBody.bad(
                        "The form %s has no item \"%s\".".formatted(form.code(), sought.substring(dot + 1))));
        String name = Objects.requireNonNullElse(how, "IS");
        Comparison comparison = Comparison.named(name)
                .orElseThrow(() -> JsonBody.bad("\"how\" must be IS, AT_LEAST, AT_MOST, CONTAINS or ABSENT."));
        return Optional.of(new AnswerCondition(form, of, comparison, Objects.requireNonNullElse(value, "")));
    }
}
