package org.jmmlregistry.web.reference;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.diagnosis.HbfLimits;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.reference.LimitText;
import org.jmmlregistry.reference.ReferenceTables;
import org.jmmlregistry.reference.TableVersion;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jspecify.annotations.Nullable;

/** The limits of haemoglobin F by age: those that count, those before, and a new version in their place. */
@Named
@ViewScoped
public class TablesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ReferenceTables tables;
    private final Provider<Caller> caller;

    private String version = "";
    private String text = "";
    private @Nullable Message complaint;
    private boolean replaced;

    /** A version as the page shows it. */
    public record Line(String version, String content, Optional<Message> set) {}

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected TablesPage() {
        this(null, null);
    }

    @Inject
    public TablesPage(ReferenceTables tables, Provider<Caller> caller) {
        this.tables = tables;
        this.caller = caller;
    }

    /** Offers the table that counts, to be changed. */
    public void load() {
        caller.get().require(Right.REFERENCE_TABLES);
        text = getLines().get(0).content();
    }

    /** The latest version first, the built-in one last. */
    public List<Line> getLines() {
        List<Line> lines = new ArrayList<>();
        tables.versions(DiagnosisForm.HBF_PCT, caller.get()).forEach(each -> lines.add(line(each)));
        lines.add(new Line(HbfLimits.REFERENCE.version(), LimitText.write(HbfLimits.REFERENCE), Optional.empty()));
        return lines;
    }

    private static Line line(TableVersion each) {
        return new Line(
                each.version(),
                each.content(),
                Optional.of(Message.of("{day} by {who}", RegistryTime.here().day(each.at()), each.by())));
    }

    public void replace() {
        complaint = null;
        replaced = false;
        try {
            tables.replace(DiagnosisForm.HBF_PCT, version, text, caller.get());
            replaced = true;
            version = "";
        } catch (Refused refused) {
            complaint = refused.why();
        }
    }

    public boolean isReplaced() {
        return replaced;
    }

    public Optional<Message> getComplaint() {
        return Optional.ofNullable(complaint);
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version.strip();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
