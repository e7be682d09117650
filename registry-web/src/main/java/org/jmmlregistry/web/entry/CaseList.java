package org.jmmlregistry.web.entry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.util.List;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.outcome.LastState;
import org.jmmlregistry.security.Caller;

/** The list of cases, and what is sought in it. */
@Named
@RequestScoped
public class CaseList {

    private final List<CaseLine> all;
    private String sought = "";

    /** For the container's proxy, which has no state of its own. */
    protected CaseList() {
        this.all = List.of();
    }

    @Inject
    public CaseList(Casebook casebook, Provider<Caller> caller) {
        this.all = casebook.cases(caller.get()).stream().map(CaseLine::of).toList();
    }

    public List<CaseLine> getLines() {
        return all.stream().filter(line -> line.fits(sought)).toList();
    }

    /** The lines that were found, series by series. */
    public List<CaseGroup> getGroups() {
        return CaseGroup.of(getLines());
    }

    public int getTotal() {
        return all.size();
    }

    public long getRetransplanted() {
        return all.stream().filter(CaseLine::hasSecond).count();
    }

    public long getAlive() {
        return all.stream().filter(line -> line.state().isAlive()).count();
    }

    public long getDiseaseFree() {
        return all.stream()
                .filter(line -> line.state() == LastState.ALIVE_DISEASE_FREE)
                .count();
    }

    /** The cases of which it is unknown whether they are part of their series. */
    public List<CaseLine> getOfUnknownMembership() {
        return all.stream().filter(CaseLine::membershipUnknown).toList();
    }

    public String getSought() {
        return sought;
    }

    public void setSought(String sought) {
        this.sought = sought == null ? "" : sought;
    }
}
