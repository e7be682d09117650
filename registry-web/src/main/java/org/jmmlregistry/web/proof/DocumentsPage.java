package org.jmmlregistry.web.proof;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.issued.IssuedDocuments;
import org.jmmlregistry.issued.ReleaseState;
import org.jmmlregistry.issued.Releases;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jspecify.annotations.Nullable;

/** The releases, and the documents that left last. */
@Named
@RequestScoped
public class DocumentsPage {

    private static final int MOST = 100;

    private final IssuedDocuments ledger;
    private final Releases releases;
    private final ReleaseDesk desk;
    private final Provider<Caller> caller;

    /** Read once for a page, and also where a button in it was pressed. */
    private @Nullable List<DocumentRow> documents;

    private @Nullable List<ReleaseRow> onTheirWay;

    private Optional<Message> complaint = Optional.empty();

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected DocumentsPage() {
        this(null, null, null, null);
    }

    @Inject
    public DocumentsPage(IssuedDocuments ledger, Releases releases, ReleaseDesk desk, Provider<Caller> caller) {
        this.ledger = ledger;
        this.releases = releases;
        this.desk = desk;
        this.caller = caller;
    }

    /** Refuses whoever may not see it before anything is shown. */
    public void load() {
        caller.get().require(Right.REPORTS);
    }

    /** Whether a document can be put forward: a draft that is not on its way. */
    public boolean isFree(DocumentRow row) {
        return row.isDraft()
                && getReleases().stream()
                        .map(ReleaseRow::release)
                        .filter(each -> each.state() != ReleaseState.WITHDRAWN)
                        .flatMap(each -> each.steps().stream())
                        .noneMatch(step -> step.sha256().equals(row.getSha256()));
    }

    /** Puts a draft forward, and shows its way. */
    public String putForward(String sha256) {
        try {
            long number = desk.putForward(sha256, caller.get()).number();
            return "/release?faces-redirect=true&number=" + number;
        } catch (Refused refused) {
            complaint = Optional.of(refused.why());
            return "";
        }
    }

    public boolean isProposing() {
        return caller.get().may(Right.PROPOSE_REPORTS);
    }

    public List<DocumentRow> getDocuments() {
        if (documents == null) {
            documents = ledger.latest(MOST, caller.get()).stream()
                    .map(DocumentRow::new)
                    .toList();
        }
        return documents;
    }

    public List<ReleaseRow> getReleases() {
        if (onTheirWay == null) {
            onTheirWay =
                    releases.list(caller.get()).stream().map(ReleaseRow::new).toList();
        }
        return onTheirWay;
    }

    public Optional<Message> getComplaint() {
        return complaint;
    }
}
