package org.jmmlregistry.web.entry;

import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.language.Message;

/**
 * A finding as a page shows it.
 *
 * @param target the field that the finding speaks of; empty if it speaks of the whole form
 */
public record FindingLine(String target, Message message, boolean refuses) {

    static FindingLine of(Finding finding) {
        return new FindingLine(finding.item().orElse(""), finding.message(), finding.refuses());
    }
}
