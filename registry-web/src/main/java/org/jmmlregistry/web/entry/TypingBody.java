package org.jmmlregistry.web.entry;

import java.util.List;

/**
 * What the page of a form is told while somebody types.
 *
 * @param kept the time at which the text was kept; blank if it was not
 */
public record TypingBody(String kept, List<FindingBody> findings, List<ComputedBody> computed) {

    /**
     * Something that the checks say of the form as it stands.
     *
     * @param item blank if it is about the form as a whole
     * @param confirmed why it is right all the same; blank if nobody has said so
     */
    public record FindingBody(String item, String check, String message, boolean refuses, String confirmed) {}

    /** A value that the registry computes. */
    public record ComputedBody(String item, String value, String unit) {}
}
