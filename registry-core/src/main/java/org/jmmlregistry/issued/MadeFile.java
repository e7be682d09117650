package org.jmmlregistry.issued;

import java.util.List;
import org.jmmlregistry.disclosure.CountedSet;

/** A document with its bytes. */
public final class MadeFile {

    private final Issue issue;
    private final byte[] content;
    private final List<CountedSet> outside;

    /** For readers inside. */
    public MadeFile(Issue issue, byte[] content) {
        this(issue, content, List.of());
    }

    /** @param outside the counts that it tells readers outside; none if it is for those inside */
    public MadeFile(Issue issue, byte[] content, List<CountedSet> outside) {
        this.issue = issue;
        this.content = content.clone();
        this.outside = List.copyOf(outside);
    }

    public Issue issue() {
        return issue;
    }

    public byte[] content() {
        return content.clone();
    }

    public List<CountedSet> outside() {
        return outside;
    }
}
