package org.jmmlregistry.report.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jmmlregistry.disclosure.CountedSet;
import org.jmmlregistry.issued.DocumentIdentity;
import org.jmmlregistry.issued.Issue;
import org.jmmlregistry.issued.MadeFile;
import org.jmmlregistry.issued.Standing;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Basis;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.Software;
import org.jmmlregistry.report.pdf.Typesetting;
import org.jmmlregistry.security.Sha256;
import org.jmmlregistry.snapshot.FrozenData;

/** What was ordered, and the report that came of it. */
public record MadeDocument(DocumentOrder order, Told told, Language language) {

    /** As it is printed, with how far it has come. */
    Report printed() {
        return order.standing().map(this::standing).orElse(told.report());
    }

    private Report standing(Standing standing) {
        List<Block> signatures = Signatures.of(standing).map(List::<Block>of).orElse(List.of());
        Optional<Message> preparer = order.preparer().map(name -> Message.of("Prepared by {name}", name));
        return told.report().standing(standing.state().words(), preparer, signatures);
    }

    /** The hash of what it tells, in English whatever it is printed in. */
    String figures() {
        return Sha256.of(String.join("\n", ToldLine.texts(told.report(), Language.ENGLISH)));
    }

    public DocumentIdentity identity() {
        return identity(figures());
    }

    private DocumentIdentity identity(String figures) {
        Optional<FrozenData> frozen = told.frozen();
        DocumentIdentity open = new DocumentIdentity(
                order.report(),
                order.text(),
                frozen.map(FrozenData::snapshot),
                frozen.map(FrozenData::fingerprint).orElse(figures),
                Software.version());
        return order.isForOutside() ? open.sealed(figures) : open;
    }

    /** The counts that it tells readers outside; none if it is for those inside. */
    public List<CountedSet> outside() {
        return told.report().basis().flatMap(Basis::outside).orElse(List.of());
    }

    /** The file, and what the ledger keeps of it. */
    public MadeFile file() {
        return file(set -> {});
    }

    /**
     * The same, saying how far it is.
     *
     * @param progress told how many of several wholes in the document are set; what it throws ends the work
     */
    public MadeFile file(IntConsumer progress) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        String figures = figures();
        DocumentIdentity identity = identity(figures);
        try {
            Typesetting.write(printed(), language, Optional.of(identity), progress, pdf);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a document in memory cannot be written", impossible);
        }
        byte[] bytes = pdf.toByteArray();
        return new MadeFile(
                new Issue(Sha256.of(bytes), identity, told.asOf(), figures, told.children()), bytes, outside());
    }
}
