package org.jmmlregistry.web.entry;

import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Finding;

/**
 * A finding as a page shows it.
 *
 * @param place the form, and its HSCT where it has one
 * @param target the field that the finding speaks of; empty if it speaks of the whole form
 */
public record FindingLine(String place, String query, String target, String message, boolean refuses) {

    static FindingLine of(Finding finding) {
        String title = Forms.form(finding.entry().form())
                .map(form -> form.repeat().isRepeated()
                        ? form.title() + " " + finding.entry().repeatNo()
                        : form.title())
                .orElse(finding.entry().form());
        int hsct = finding.entry().hsctSeq();
        return new FindingLine(
                hsct == 0 ? title : title + ", HSCT " + hsct,
                "form=%s&hsct=%d&repeat=%d"
                        .formatted(finding.entry().form(), hsct, finding.entry().repeatNo()),
                finding.item().orElse(""),
                finding.message(),
                finding.refuses());
    }
}
