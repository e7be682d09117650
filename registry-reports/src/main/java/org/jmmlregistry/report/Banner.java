package org.jmmlregistry.report;

import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.DataLabel;

/** What every page of a report on one case says of the kind of data in it. */
public final class Banner {

    private Banner() {}

    public static Message ofCase(DataLabel kind) {
        return switch (kind) {
            case REAL -> Message.of("Confidential – patient data");
            case SYNTHETIC -> Message.of("SYNTHETIC DATA – not real patients");
            case ILLUSTRATIVE -> Message.of("Illustrative reconstruction; dates and values are not from the source.");
            case LITERATURE -> Message.of("From the literature");
        };
    }
}
