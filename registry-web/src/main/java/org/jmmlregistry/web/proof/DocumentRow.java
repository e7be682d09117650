package org.jmmlregistry.web.proof;

import java.util.Optional;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.issued.IssuedDocument;
import org.jmmlregistry.issued.ReleaseState;
import org.jmmlregistry.issued.Standing;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.report.Software;
import org.jmmlregistry.report.proof.DocumentOrder;
import org.jmmlregistry.report.proof.Documents;

/** A document that left, as a row of a page. */
public record DocumentRow(IssuedDocument document) {

    public Message getTitle() {
        return Documents.title(document.identity().specification());
    }

    public String getSha256() {
        return document.issue().sha256();
    }

    public String getBeginning() {
        return Software.shortened(getSha256()) + "…";
    }

    public Optional<String> getChild() {
        return document.issue().child().map(RegistryId::text);
    }

    /** Of how many children it tells one by one, if of several. */
    public Optional<Message> getSeveral() {
        int children = document.issue().children().size();
        return children > 1
                ? Optional.of(Message.of("{n, plural, one {# child} other {# children}}", children))
                : Optional.empty();
    }

    /** Which data it was made of. */
    public Message getData() {
        return document.identity()
                .snapshot()
                .map(number -> Message.of(
                        "Snapshot {number}, cut-off {day}",
                        String.valueOf(number),
                        document.issue().asOf()))
                .orElse(Message.of("As of {day}, not frozen", document.issue().asOf()));
    }

    public String getSoftware() {
        return document.identity().software();
    }

    public int getTimes() {
        return document.times();
    }

    public String getFirst() {
        return RegistryTime.here().minute(document.first().at());
    }

    public String getFirstBy() {
        return document.first().by();
    }

    public String getLast() {
        return RegistryTime.here().minute(document.last().at());
    }

    public String getLastBy() {
        return document.last().by();
    }

    /** The text from which it can be made again. */
    public String getSpecification() {
        return document.identity().specification();
    }

    /** How far it had come, as it is printed on it; empty for a document that is not released. */
    public Optional<ReleaseState> getState() {
        try {
            return DocumentOrder.read(getSpecification()).standing().map(Standing::state);
        } catch (Refused earlier) {
            return Optional.empty();
        }
    }

    /** The look of its badge. */
    public String getStyle() {
        return getState().map(ReleaseRow::style).orElse("");
    }

    /** Whether it can be put forward, unless it is on its way: a draft on frozen data. */
    public boolean isDraft() {
        return document.identity().snapshot().isPresent()
                && getState().filter(state -> state == ReleaseState.DRAFT).isPresent();
    }
}
