package org.jmmlregistry.web.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.util.List;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.exchange.CsvExport;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;

/** The list of forms with everything that can be had of each: blank form, questionnaire, answers. */
@Named
@RequestScoped
public class FormsPage {

    /** A form as a line of the list. */
    public record FormRow(String code, Worded title, Worded repeat, int items) {}

    private static final List<FormRow> ROWS = Forms.all().stream()
            .map(form ->
                    new FormRow(form.code(), form, form.repeat(), form.items().size()))
            .toList();

    private final CsvExport exports;
    private final Provider<Caller> caller;
    private long withheld;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected FormsPage() {
        this(null, null);
    }

    @Inject
    public FormsPage(CsvExport exports, Provider<Caller> caller) {
        this.exports = exports;
        this.caller = caller;
    }

    public List<FormRow> getRows() {
        return ROWS;
    }

    /** Counts what an export would leave out, for those who may export. */
    public void load() {
        if (caller.get().may(Right.EXPORT)) {
            withheld = exports.extent(caller.get()).withheld();
        }
    }

    /** How many cases an export leaves out for want of consent. */
    public long getWithheld() {
        return withheld;
    }
}
