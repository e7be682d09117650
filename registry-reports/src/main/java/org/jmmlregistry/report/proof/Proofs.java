package org.jmmlregistry.report.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.issued.ClaimedIdentity;
import org.jmmlregistry.issued.Issue;
import org.jmmlregistry.issued.IssuedDocument;
import org.jmmlregistry.issued.IssuedDocuments;
import org.jmmlregistry.issued.Release;
import org.jmmlregistry.issued.Releases;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.report.Software;
import org.jmmlregistry.report.proof.Proof.Origin;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.security.Scope;
import org.jmmlregistry.security.Sha256;

/**
 * Says of a file whether it was issued here, and whether the data are still so. The ledger knows the bytes; what the document
 * says is made again, from the data that were frozen for it and from those of today.
 */
public final class Proofs {

    /** What making a document again shows. */
    private record Again(boolean sameBytes, DataAnswer data) {}

    private final IssuedDocuments ledger;
    private final Releases releases;
    private final Documents documents;

    public Proofs(IssuedDocuments ledger, Releases releases, Documents documents) {
        this.ledger = ledger;
        this.releases = releases;
        this.documents = documents;
    }

    /** @param language in which differences are told */
    public Proof verify(byte[] file, Language language, Caller caller) {
        caller.require(Right.READ_CASES);
        String hash = Sha256.of(file);
        Optional<IssuedDocument> issued = ledger.find(hash, caller);
        if (issued.isPresent()) {
            Again again = again(issued.get(), issued.map(each -> each.issue().sha256()), language, caller);
            Origin origin = again.sameBytes() ? Origin.ISSUED : Origin.OTHER_BYTES;
            return new Proof(hash, origin, issued, releases.of(hash, caller), again.data());
        }
        if (ledger.wasErased(hash, caller)) {
            return of(hash, Origin.ERASED, Message.of("The child was erased from the registry."));
        }
        Optional<IssuedDocument> claimed = ClaimedIdentity.in(file).flatMap(claim -> ledger.claimed(claim, caller));
        return claimed.map(document -> altered(hash, document, language, caller))
                .orElseGet(() ->
                        of(hash, Origin.UNKNOWN, Message.of("It is not known of which data the document was made.")));
    }

    private static Proof of(String hash, Origin origin, Message why) {
        return new Proof(hash, origin, Optional.empty(), Optional.empty(), DataAnswer.notTold(why));
    }

    private Proof altered(String hash, IssuedDocument document, Language language, Caller caller) {
        Optional<Release> release = releases.of(document.issue().sha256(), caller);
        DataAnswer data = again(document, Optional.empty(), language, caller).data();
        return new Proof(hash, Origin.ALTERED, Optional.of(document), release, data);
    }

    /**
     * What cannot be made again has no other bytes.
     *
     * @param held the hash that the file would have to have; empty if it has another one anyway
     */
    private Again again(IssuedDocument document, Optional<String> held, Language language, Caller caller) {
        if (!caller.may(Right.REPORTS)) {
            return new Again(
                    true,
                    DataAnswer.notTold(Message.of("Your account may not make reports, so it was not made again.")));
        }
        ledger.shown(document, caller);
        try {
            DocumentOrder order = DocumentOrder.read(document.identity().specification());
            if (!order.centres().stream().allMatch(counted -> covers(caller.scope(), counted))) {
                return new Again(
                        true,
                        DataAnswer.notTold(Message.of(
                                "It counts children of centres of which you may not know, so it was not made again.")));
            }
            documents.language(order);
            return document.identity().snapshot().isPresent()
                    ? ofFrozen(order, document.issue().asOf(), held, language, caller)
                    : new Again(true, ofMoment(order, document.issue(), caller));
        } catch (Refused impossible) {
            return new Again(true, DataAnswer.notTold(impossible.why()));
        }
    }

    private static boolean covers(Scope known, Scope counted) {
        return known.all() || (!counted.all() && known.centres().containsAll(counted.centres()));
    }

    private Again ofFrozen(
            DocumentOrder order, LocalDate asOf, Optional<String> held, Language language, Caller caller) {
        MadeDocument then = documents.then(order, caller);
        boolean same =
                held.stream().allMatch(hash -> hash.equals(then.file().issue().sha256()));
        try {
            MadeDocument now = documents.now(order, asOf, caller);
            List<Difference> differences =
                    Difference.between(then.told().report(), now.told().report(), language);
            return new Again(same, DataAnswer.of(differences));
        } catch (Refused gone) {
            return new Again(same, DataAnswer.changed(gone.why()));
        }
    }

    /** Of data that nobody froze: what it told then is known by its hash alone. */
    private DataAnswer ofMoment(DocumentOrder order, Issue issue, Caller caller) {
        try {
            boolean same = documents.now(order, issue.asOf(), caller).figures().equals(issue.figures());
            if (same) {
                return DataAnswer.of(List.of());
            }
            return issue.identity().software().equals(Software.version())
                    ? DataAnswer.changed(
                            Message.of("The data of that day were not frozen, so what changed cannot be listed."))
                    : DataAnswer.notTold(
                            Message.of(
                                    "The data of that day were not frozen, and another version made it: which of the two makes the difference cannot be told."));
        } catch (Refused gone) {
            return DataAnswer.changed(gone.why());
        }
    }
}
