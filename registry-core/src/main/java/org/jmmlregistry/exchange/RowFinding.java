package org.jmmlregistry.exchange;

import org.jmmlregistry.dictionary.Severity;
import org.jmmlregistry.language.Message;

/**
 * What is to be said about a row of a file.
 *
 * @param row of the file as a spreadsheet counts, from 1 for the heading; 0 if the finding concerns the case as a whole
 * @param label the case as the file names it; empty where a row names none
 * @param place the case, and the form and item where there are any
 */
public record RowFinding(long row, String label, String place, String check, Severity severity, Message message) {

    /** The same where nobody knows of which case the row is. */
    RowFinding ofNoCase() {
        return new RowFinding(row, "", place, check, severity, message);
    }

    public boolean refuses() {
        return severity == Severity.HARD;
    }
}
