package org.jmmlregistry.web.entry;

import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.web.http.EntryPlace;

/**
 * A finding as a page shows it.
 *
 * @param place the form, and its HSCT where it has one
 * @param target the field that the finding speaks of; empty if it speaks of the whole form
 */
public record FindingLine(String place, String query, String target, String message, boolean refuses) {

    static FindingLine of(Finding finding) {
        EntryPlace place = new EntryPlace(finding.entry());
        return new FindingLine(
                place.text(),
                place.query(),
                finding.item().orElse(""),
                Language.ENGLISH.say(finding.message()),
                finding.refuses());
    }
}
