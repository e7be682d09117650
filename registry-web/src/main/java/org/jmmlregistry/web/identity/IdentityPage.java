package org.jmmlregistry.web.identity;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.Identification;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.identity.Identity;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.web.http.CaseAddress;
import org.jspecify.annotations.Nullable;

/** Who a child is; without a case in the address, the search by hospital number or name. */
@Named
@ViewScoped
public class IdentityPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Identification identification;
    private final Provider<Caller> caller;

    private String id = "";
    private String sought = "";
    private String familyName = "";
    private String givenName = "";
    private String hospitalNumber = "";
    private String birthDate = "";
    private String reason = "";
    private boolean renamed;
    private boolean another;
    private boolean found;
    private boolean kept;
    private boolean doubted;
    private @Nullable Message complaint;
    private List<String> matches = List.of();

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected IdentityPage() {
        this(null, null);
    }

    @Inject
    public IdentityPage(Identification identification, Provider<Caller> caller) {
        this.identification = identification;
        this.caller = caller;
    }

    /** Opens the identity of the case in the address, which the trail records. */
    public void load() {
        caller.get().require(Right.READ_IDENTITY);
        if (id.isEmpty()) {
            return;
        }
        try {
            show(identification.open(known(), caller.get()));
            found = true;
        } catch (Refused none) {
            complaint = none.why();
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private RegistryId known() {
        return CaseAddress.known(id);
    }

    private void show(Identity identity) {
        familyName = identity.familyName().orElse("");
        givenName = identity.givenName().orElse("");
        hospitalNumber = identity.hospitalNumber().orElse("");
        birthDate = identity.birthDate().map(LocalDate::toString).orElse("");
        renamed = identity.familyName().isPresent();
    }

    public void search() {
        matches = sought.isBlank()
                ? List.of()
                : identification.search(sought, caller.get()).stream()
                        .map(RegistryId::text)
                        .toList();
        if (sought.isBlank()) {
            complaint = Message.of("Give a hospital number or a family name.");
        } else {
            complaint = matches.isEmpty() ? Message.of("No case has this hospital number or family name.") : null;
        }
    }

    public void save() {
        Optional<Finding> against = identification.name(known(), familyName, givenName, reason, another, caller.get());
        complaint = against.map(Finding::message).orElse(null);
        kept = against.isEmpty();
        doubted = against.filter(finding -> finding.check().equals(Casebook.LIKELY_DUPLICATE))
                .isPresent();
        if (kept) {
            reason = "";
            renamed = true;
        }
    }

    public boolean isFound() {
        return found;
    }

    public boolean isKept() {
        return kept;
    }

    /** Whether the names are kept already, so that a change needs a reason. */
    public boolean isRenamed() {
        return renamed;
    }

    /** Whether another case has the same name and birth date, so that somebody must say that it is another child. */
    public boolean isDoubted() {
        return doubted;
    }

    public Optional<Message> getComplaint() {
        return Optional.ofNullable(complaint);
    }

    public List<String> getMatches() {
        return matches;
    }

    public String getHospitalNumber() {
        return hospitalNumber;
    }

    public String getBirthDate() {
        return birthDate;
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id.strip();
    }

    public String getSought() {
        return sought;
    }

    public void setSought(String sought) {
        this.sought = sought;
    }

    public String getFamilyName() {
        return familyName;
    }

    public void setFamilyName(String familyName) {
        this.familyName = familyName;
    }

    public String getGivenName() {
        return givenName;
    }

    public void setGivenName(String givenName) {
        this.givenName = givenName;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public boolean isAnother() {
        return another;
    }

    public void setAnother(boolean another) {
        this.another = another;
    }
}
