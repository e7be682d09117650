package org.jmmlregistry.web.entry;

import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.EntrySave;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.SaveResult;
import org.jmmlregistry.casebook.StaleEntry;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.casebook.UnknownCase;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;

/** One entry of any form, drawn from the dictionary; what was typed stays until it is saved or left. */
@Named
@ViewScoped
public class EntryPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String SOURCE = "page";

    private final Casebook casebook;
    private final Provider<Caller> caller;
    private final Clock clock;

    private String id = "";
    private String form = PatientForm.FORM.code();
    private int hsct;
    private int repeat;
    private String label = "";
    private String reason = "";
    private boolean another;
    private boolean found;
    private int version;
    private EntryStatus status = EntryStatus.DRAFT;
    private transient List<Finding> findings = List.of();
    private transient List<ComputedLine> computed = List.of();
    private boolean refused;
    private String conflict = "";
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String[]> several = new HashMap<>();
    private final Map<String, String> absences = new HashMap<>();

    /** For the container's proxy, which has no state of its own. */
    protected EntryPage() {
        this(null, null, null);
    }

    @Inject
    public EntryPage(Casebook casebook, Provider<Caller> caller, Clock clock) {
        this.casebook = casebook;
        this.caller = caller;
        this.clock = clock;
    }

    /** Refuses the page of a new case to those who may not write. */
    public void begin() {
        caller.get().require(Right.WRITE_CASES);
    }

    /** Reads the entry that the address names, or the case to which a new one will belong. */
    public void load() {
        try {
            StoredCase stored = casebook.find(known(), caller.get());
            Form asked = Forms.form(form).orElseThrow(() -> new UnknownCase("There is no form “%s”.".formatted(form)));
            if (repeat == 0) {
                repeat = asked.repeat().isRepeated() ? FormGroup.nextRepeat(stored, asked, hsct) : 1;
            }
            stored.entry(key()).ifPresent(this::show);
            computed = ComputedLine.of(asked, key(), stored, LocalDate.now(clock));
            found = true;
        } catch (UnknownCase | IllegalArgumentException none) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private RegistryId known() {
        return RegistryId.parse(id).orElseThrow(() -> new UnknownCase("There is no case “%s”.".formatted(id)));
    }

    private EntryKey key() {
        return new EntryKey(form, hsct, repeat);
    }

    private void show(StoredEntry entry) {
        version = entry.version();
        status = entry.status();
        Casebook.written(entry).forEach((item, written) -> {
            texts.put(item, written.value());
            several.put(
                    item,
                    written.value().isEmpty() ? new String[0] : written.value().split(";"));
            absences.put(item, written.absence());
        });
    }

    public String saveDraft() {
        return save(EntryStatus.DRAFT);
    }

    public String saveComplete() {
        return save(EntryStatus.COMPLETE);
    }

    private String save(EntryStatus status) {
        conflict = "";
        EntrySave save = new EntrySave(known(), key(), version, written(), status, reason, SOURCE)
                .confirming(another ? Set.of(Casebook.LIKELY_DUPLICATE) : Set.of());
        try {
            return next(casebook.save(save, caller.get()));
        } catch (StaleEntry stale) {
            conflict = stale.getMessage();
            return "";
        }
    }

    /** Registers a new case with its patient form. */
    public String register() {
        EntryKey patient = new EntryKey(PatientForm.FORM.code(), 0, 1);
        EntrySave save = new EntrySave(RegistryId.of(1), patient, 0, written(), EntryStatus.DRAFT, "", SOURCE);
        return next(casebook.register(Optional.of(label.strip()).filter(text -> !text.isEmpty()), save, caller.get()));
    }

    private String next(SaveResult result) {
        if (result instanceof SaveResult.Saved saved) {
            return "/case?faces-redirect=true&id=" + saved.id();
        }
        findings = ((SaveResult.Refused) result).findings();
        refused = true;
        return "";
    }

    private Map<String, Written> written() {
        Map<String, Written> written = new HashMap<>();
        for (Field field : getFields()) {
            String value = field.isChoices()
                    ? String.join(";", Arrays.asList(several.getOrDefault(field.code(), new String[0])))
                    : Optional.ofNullable(texts.get(field.code())).orElse("");
            String absence = Optional.ofNullable(absences.get(field.code())).orElse("");
            Written answer = new Written(value.replace("\r\n", "\n"), absence);
            if (!answer.isBlank()) {
                written.put(field.code(), answer);
            }
        }
        return written;
    }

    // --- read by the page

    public boolean isFound() {
        return found;
    }

    public String getTitle() {
        String title = Forms.form(form).map(Form::title).orElse("");
        return hsct == 0 ? title : title + ", HSCT " + hsct;
    }

    public List<Field> getFields() {
        return Forms.form(form).map(Field::of).orElse(List.of());
    }

    public List<ComputedLine> getComputed() {
        return computed == null ? List.of() : computed;
    }

    public List<SelectItem> getReasonsForAbsence() {
        return Arrays.stream(Absence.values())
                .map(why -> new SelectItem(why.code(), why.label()))
                .toList();
    }

    /** The findings that refused the last save, for the summary on top. */
    public List<FindingLine> getRefusals() {
        return refused && findings != null
                ? findings.stream()
                        .filter(Finding::refuses)
                        .map(FindingLine::of)
                        .toList()
                : List.of();
    }

    /** What was found about one item of this entry. */
    public List<FindingLine> about(String item) {
        return findings == null
                ? List.of()
                : findings.stream()
                        .filter(finding -> finding.entry().form().equals(form)
                                && finding.item().filter(item::equals).isPresent())
                        .map(FindingLine::of)
                        .toList();
    }

    public boolean isInvalid(String item) {
        return about(item).stream().anyMatch(FindingLine::refuses);
    }

    /** Whether the save was stopped because the child may already be in the registry. */
    public boolean isLikelyDuplicate() {
        return refused
                && findings != null
                && findings.stream().anyMatch(finding -> finding.check().equals(Casebook.LIKELY_DUPLICATE));
    }

    public boolean isAnother() {
        return another;
    }

    public void setAnother(boolean another) {
        this.another = another;
    }

    public boolean isExisting() {
        return version > 0;
    }

    public boolean isSigned() {
        return status == EntryStatus.SIGNED;
    }

    public boolean isLocked() {
        return status == EntryStatus.LOCKED;
    }

    public String getConflict() {
        return conflict;
    }

    public Map<String, String> getTexts() {
        return texts;
    }

    public Map<String, String[]> getSeveral() {
        return several;
    }

    public Map<String, String> getAbsences() {
        return absences;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getForm() {
        return form;
    }

    public void setForm(String form) {
        this.form = form;
    }

    public int getHsct() {
        return hsct;
    }

    public void setHsct(int hsct) {
        this.hsct = hsct;
    }

    public int getRepeat() {
        return repeat;
    }

    public void setRepeat(int repeat) {
        this.repeat = repeat;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
