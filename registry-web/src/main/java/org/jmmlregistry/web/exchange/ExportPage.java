package org.jmmlregistry.web.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.exchange.CsvExport;
import org.jmmlregistry.exchange.Dialect;
import org.jmmlregistry.exchange.Dialect.Characters;
import org.jmmlregistry.exchange.Dialect.Figures;
import org.jmmlregistry.exchange.Dialect.Separator;
import org.jmmlregistry.exchange.ExportLayout;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.web.language.CurrentLanguage;
import org.jspecify.annotations.Nullable;

/** The choices of an export: it is tried here, and then fetched from where programs fetch it too. */
@Named
@RequestScoped
public class ExportPage {

    /** What kind of file. */
    public enum Kind {
        WORKBOOK,
        LONG,
        WIDE
    }

    private final CsvExport exports;
    private final Provider<Caller> caller;
    private final Provider<CurrentLanguage> language;
    private Kind kind = Kind.WORKBOOK;
    private Separator separator = Separator.COMMA;
    private Characters characters = Characters.UTF_8;
    private Figures figures = Figures.INTERNATIONAL;
    private String form = "";
    private boolean labels;
    private boolean computed = true;
    private @Nullable Message complaint;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected ExportPage() {
        this(null, null, null);
    }

    @Inject
    public ExportPage(CsvExport exports, Provider<Caller> caller, Provider<CurrentLanguage> language) {
        this.exports = exports;
        this.caller = caller;
        this.language = language;
    }

    /** Leads to the file, or says why there is none. */
    public void fetch() throws IOException {
        Optional<Form> one = Forms.form(form);
        if (kind == Kind.WIDE && one.isEmpty()) {
            complaint = Message.of("Choose a form; a file with a row an entry has one form alone.");
            return;
        }
        Dialect dialect = new Dialect(
                separator,
                characters,
                figures,
                labels ? Optional.of(language.get().language()) : Optional.empty(),
                computed);
        try {
            tried(one, dialect);
            FacesContext page = FacesContext.getCurrentInstance();
            page.getExternalContext().redirect(address(one));
            page.responseComplete();
        } catch (Refused refused) {
            complaint = refused.why();
        }
    }

    private void tried(Optional<Form> one, Dialect dialect) {
        switch (kind) {
            case WORKBOOK -> exports.requireFitting(exports.extent(caller.get()));
            case LONG ->
                exports.check(
                        new ExportLayout.Long(one.map(List::of).orElse(Forms.all())),
                        dialect,
                        Optional.empty(),
                        caller.get());
            case WIDE ->
                exports.check(new ExportLayout.Wide(one.orElseThrow()), dialect, Optional.empty(), caller.get());
        }
    }

    private String address(Optional<Form> one) {
        String file =
                switch (kind) {
                    case WORKBOOK -> "answers.xlsx";
                    case LONG -> "long.csv";
                    case WIDE -> one.orElseThrow().code() + ".csv";
                };
        StringBuilder address = new StringBuilder("api/export/" + file + "?answers=" + (labels ? "labels" : "codes"));
        address.append("&computed=").append(computed);
        if (kind != Kind.WIDE) {
            one.ifPresent(each -> address.append("&form=").append(each.code()));
        }
        if (kind != Kind.WORKBOOK) {
            address.append("&separator=").append(DialectParameters.value(separator));
            address.append("&characters=").append(DialectParameters.value(characters));
            address.append("&figures=").append(DialectParameters.value(figures));
        }
        return address.toString();
    }

    public List<Form> getForms() {
        return Forms.all();
    }

    /** Why there is no file; empty as long as nothing stands against it. */
    public Optional<Message> getComplaint() {
        return Optional.ofNullable(complaint);
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(@Nullable Kind kind) {
        this.kind = kind == null ? Kind.WORKBOOK : kind;
    }

    public Separator getSeparator() {
        return separator;
    }

    public void setSeparator(@Nullable Separator separator) {
        this.separator = separator == null ? Separator.COMMA : separator;
    }

    public Characters getCharacters() {
        return characters;
    }

    public void setCharacters(@Nullable Characters characters) {
        this.characters = characters == null ? Characters.UTF_8 : characters;
    }

    public Figures getFigures() {
        return figures;
    }

    public void setFigures(@Nullable Figures figures) {
        this.figures = figures == null ? Figures.INTERNATIONAL : figures;
    }

    public String getForm() {
        return form;
    }

    public void setForm(@Nullable String form) {
        this.form = form == null ? "" : form;
    }

    public boolean isLabels() {
        return labels;
    }

    public void setLabels(boolean labels) {
        this.labels = labels;
    }

    public boolean isComputed() {
        return computed;
    }

    public void setComputed(boolean computed) {
        this.computed = computed;
    }
}
