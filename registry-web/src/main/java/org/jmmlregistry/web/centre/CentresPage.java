package org.jmmlregistry.web.centre;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.centre.Centre;
import org.jmmlregistry.centre.Centres;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jspecify.annotations.Nullable;

/** The administrator's list of centres, and one of them at a time to change. */
@Named
@ViewScoped
public class CentresPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Centres centres;
    private final Provider<Caller> caller;

    private String code = "";
    private String name = "";
    private String chosen = "";
    private String newName = "";
    private @Nullable Message complaint;
    private boolean changed;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected CentresPage() {
        this(null, null);
    }

    @Inject
    public CentresPage(Centres centres, Provider<Caller> caller) {
        this.centres = centres;
        this.caller = caller;
    }

    /** Shows the name that the centre in the address has now. */
    public void load() {
        caller.get().require(Right.MANAGE_CENTRES);
        newName = centre().map(Centre::name).orElse("");
    }

    public List<Centre> getLines() {
        return centres.list(caller.get());
    }

    private Optional<Centre> centre() {
        return centres.find(chosen, caller.get()).filter(found -> !found.builtIn());
    }

    /** Whether the address names a centre that can be changed. */
    public boolean isChosenOne() {
        return centre().isPresent();
    }

    public boolean isChosenRetired() {
        return centre().filter(Centre::retired).isPresent();
    }

    public void add() {
        attempt(() -> {
            centres.add(code, name, caller.get());
            code = "";
            name = "";
        });
    }

    public void rename() {
        attempt(() -> centres.rename(chosen, newName, caller.get()));
    }

    public void retire() {
        attempt(() -> centres.retire(chosen, caller.get()));
    }

    public void reopen() {
        attempt(() -> centres.reopen(chosen, caller.get()));
    }

    private void attempt(Runnable change) {
        complaint = null;
        changed = false;
        try {
            change.run();
            changed = true;
        } catch (Refused refused) {
            complaint = refused.why();
        }
    }

    public boolean isChanged() {
        return changed;
    }

    public Optional<Message> getComplaint() {
        return Optional.ofNullable(complaint);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code.strip();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name.strip();
    }

    public String getNewName() {
        return newName;
    }

    public void setNewName(String name) {
        this.newName = name.strip();
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(@Nullable String chosen) {
        this.chosen = chosen == null ? "" : chosen;
    }
}
