package org.jmmlregistry.web.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jmmlregistry.backup.command.FileAnswers;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.issued.IssuedDocument;
import org.jmmlregistry.issued.IssuedDocuments;
import org.jmmlregistry.issued.Release;
import org.jmmlregistry.issued.ReleaseState;
import org.jmmlregistry.issued.Releases;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.proof.Documents;
import org.jmmlregistry.report.proof.Proof;
import org.jmmlregistry.report.proof.Proofs;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Role;
import org.jmmlregistry.web.language.CurrentLanguage;

/** Says what a file is that somebody shows. */
@ApplicationScoped
public class ProofDesk {

    private final Proofs proofs;
    private final CurrentLanguage language;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected ProofDesk() {
        this.proofs = null;
        this.language = null;
    }

    @Inject
    public ProofDesk(IssuedDocuments ledger, Releases releases, DocumentDesk desk, CurrentLanguage language) {
        this.proofs = new Proofs(ledger, releases, desk.documents());
        this.language = language;
    }

    /** What a file is that somebody shows at the command line, who owns all data and is told no value of a child. */
    public FileAnswers.FileAnswer told(byte[] file, String user) {
        Proof proof = verify(file, new Caller("command line: " + user, Set.of(Role.STATISTICIAN)));
        List<String> lines = new ArrayList<>();
        lines.add(proof.origin().words().toString());
        proof.document().map(ProofDesk::line).ifPresent(lines::add);
        proof.release().map(ProofDesk::line).ifPresent(lines::add);
        lines.add(proof.data().state().words().toString());
        proof.data().why().map(Message::toString).ifPresent(lines::add);
        if (!proof.data().differences().isEmpty()) {
            lines.add("%s figures and sentences would be others; the page Verify lists them."
                    .formatted(proof.data().differences().size()));
        }
        return new FileAnswers.FileAnswer(proof.isReliable(), lines);
    }

    private static String line(IssuedDocument document) {
        return "It is: %s (%s), first issued %s by %s, %s times in all."
                .formatted(
                        Documents.title(document.identity().specification()),
                        document.identity().report(),
                        RegistryTime.UTC.minute(document.first().at()),
                        document.first().by(),
                        document.times());
    }

    private static String line(Release release) {
        return release.state() == ReleaseState.WITHDRAWN
                ? "WITHDRAWN by %s: %s"
                        .formatted(release.last().by(), release.last().reason())
                : "Release %s: %s, by %s."
                        .formatted(
                                release.number(),
                                release.state(),
                                release.last().by());
    }

    public Proof verify(byte[] file, Caller caller) {
        return proofs.verify(file, language.language(), caller);
    }
}
