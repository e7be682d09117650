package org.jmmlregistry.issued;

/** A document with its bytes. */
public final class MadeFile {

    private final Issue issue;
    private final byte[] content;

    public MadeFile(Issue issue, byte[] content) {
        this.issue = issue;
        this.content = content.clone();
    }

    public Issue issue() {
        return issue;
    }

    public byte[] content() {
        return content.clone();
    }
}
