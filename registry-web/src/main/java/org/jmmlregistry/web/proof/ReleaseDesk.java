package org.jmmlregistry.web.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.Noted;
import org.jmmlregistry.casebook.SignOffRefused;
import org.jmmlregistry.issued.IssuedDocument;
import org.jmmlregistry.issued.IssuedDocuments;
import org.jmmlregistry.issued.MadeFile;
import org.jmmlregistry.issued.Release;
import org.jmmlregistry.issued.ReleaseState;
import org.jmmlregistry.issued.Releases;
import org.jmmlregistry.issued.Standing;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.report.proof.DocumentOrder;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;

/** Takes reports on their way to approval, and makes their files as they stand. */
@ApplicationScoped
@Transactional(dontRollbackOn = SignOffRefused.class)
public class ReleaseDesk {

    private static final String SOURCE = "release";

    private final Releases releases;
    private final IssuedDocuments ledger;
    private final DocumentDesk desk;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected ReleaseDesk() {
        this(null, null, null);
    }

    @Inject
    public ReleaseDesk(Releases releases, IssuedDocuments ledger, DocumentDesk desk) {
        this.releases = releases;
        this.ledger = ledger;
        this.desk = desk;
    }

    /**
     * Puts a draft forward that was issued before.
     *
     * @param sha256 of the draft
     * @throws Refused if no such draft was issued, or it cannot be made again as it was
     */
    public Release putForward(String sha256, Caller caller) {
        caller.require(Right.PROPOSE_REPORTS);
        DocumentOrder order = ledger.find(sha256, caller)
                .map(IssuedDocument::identity)
                .map(identity -> DocumentOrder.read(identity.specification()))
                .filter(ReleaseDesk::isDraft)
                .orElseThrow(
                        () -> Refused.notFound("No draft of a report was issued with the SHA-256 {hash}.", sha256));
        MadeFile draft = desk.documents().then(order, caller).file();
        if (!draft.issue().sha256().equals(sha256)) {
            throw Refused.notPossible(
                    "This draft cannot be made again as it was. Take the report out once more, and put that one forward.");
        }
        return releases.putForward(draft, caller);
    }

    /** Whether a document is a draft that can be put forward. */
    static boolean isDraft(DocumentOrder order) {
        return order.standing().filter(Standing.DRAFT::equals).isPresent();
    }

    /**
     * Signs a report as its reviewer or approver.
     *
     * @throws SignOffRefused if the password is wrong or it cannot go there
     */
    public Release sign(long number, ReleaseState next, String password, Caller caller) {
        return releases.sign(
                number, next, password, standing -> made(releases.find(number, caller), standing, caller), caller);
    }

    /** @throws SignOffRefused if the password is wrong, no reason is given, or it was withdrawn before */
    public Release withdraw(long number, String reason, String password, Caller caller) {
        return releases.withdraw(number, reason, password, caller);
    }

    private MadeFile made(Release release, Standing standing, Caller caller) {
        DocumentOrder order = DocumentOrder.read(release.specification()).as(standing);
        return desk.documents().then(order, caller).file();
    }

    /** The file of a release: as it was approved, otherwise as it stands. */
    public byte[] file(long number, Caller caller) {
        Release release = releases.find(number, caller);
        Optional<byte[]> approved = release.step(ReleaseState.APPROVED).map(step -> releases.kept(number, caller));
        return approved.orElseGet(() -> {
            MadeFile file = made(release, release.standing(), caller);
            String taken =
                    Noted.ofRelease(release.report(), String.valueOf(number)).toString();
            ledger.record(file.issue(), Event.onRegistry(Event.Action.REPORT, taken, SOURCE), caller);
            return file.content();
        });
    }
}
