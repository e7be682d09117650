package org.jmmlregistry.job;

import java.util.Optional;
import org.jmmlregistry.issued.Issue;
import org.jmmlregistry.issued.MadeFile;
import org.jmmlregistry.language.Message;

/** A file that a work made, for whoever asked for it. */
public final class JobFile {

    private final String name;
    private final String mediaType;
    private final Message noted;
    private final Optional<Issue> issue;
    private final byte[] content;

    private JobFile(String name, String mediaType, Message noted, Optional<Issue> issue, byte[] content) {
        this.name = name;
        this.mediaType = mediaType;
        this.noted = noted;
        this.issue = issue;
        this.content = content;
    }

    /**
     * A document that the ledger keeps once it leaves.
     *
     * @param noted what the trail says then
     */
    public static JobFile document(String name, Message noted, MadeFile file) {
        return new JobFile(name, "application/pdf", noted, Optional.of(file.issue()), file.content());
    }

    static JobFile kept(StoredFile file) {
        return new JobFile(file.name(), file.mediaType(), Message.verbatim(file.noted()), file.issue(), file.content());
    }

    /** With its ending. */
    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    Message noted() {
        return noted;
    }

    Optional<Issue> issue() {
        return issue;
    }

    public byte[] content() {
        return content.clone();
    }
}
