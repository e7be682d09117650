package org.jmmlregistry.web.takenout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.takenout.TakingOut;
import org.jmmlregistry.web.http.CaseAddress;

/** What was taken out of a case, for the page of the case. */
@Named
@RequestScoped
public class TakenOutList {

    private final TakingOut takingOut;
    private final Provider<Caller> caller;
    private final Map<String, List<TakenOutLine>> read = new HashMap<>();

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected TakenOutList() {
        this(null, null);
    }

    @Inject
    public TakenOutList(TakingOut takingOut, Provider<Caller> caller) {
        this.takingOut = takingOut;
        this.caller = caller;
    }

    /** The latest first. */
    public List<TakenOutLine> of(String id) {
        return read.computeIfAbsent(id, each -> takingOut.list(CaseAddress.known(each), caller.get()).stream()
                .map(TakenOutLine::new)
                .toList());
    }
}
