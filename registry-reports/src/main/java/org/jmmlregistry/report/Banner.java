package org.jmmlregistry.report;

import java.util.ArrayList;
import java.util.List;
import org.jmmlregistry.cohort.Composition;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.DataLabel;

/** What every page and every file of a report say of the kinds of case in it; one real child makes it confidential. */
public final class Banner {

    /** Where no case fits a question, there is none whose kind could be named. */
    public static final Message NOBODY = Message.of("No case is counted");

    private Banner() {}

    public static Message ofCase(DataLabel kind) {
        return of(Composition.of(kind));
    }

    /** @throws IllegalArgumentException if there is no case, so that nothing can be said */
    public static Message of(Composition cases) {
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("cases: at least one of some kind, not none");
        }
        if (cases.kinds().size() == 1) {
            return alone(cases.kinds().get(0));
        }
        if (cases.isConfidential()) {
            return Message.of("Confidential – patient data: {kinds}", mixed(cases));
        }
        return cases.count(DataLabel.LITERATURE) == 0
                ? Message.of(
                        "INVENTED DATA – not real patients: {synthetic} synthetic, {illustrative} illustrative",
                        cases.count(DataLabel.SYNTHETIC),
                        cases.count(DataLabel.ILLUSTRATIVE))
                : Message.of("MIXED DATA: {kinds}", mixed(cases));
    }

    private static Message alone(DataLabel kind) {
        return switch (kind) {
            case REAL -> Message.of("Confidential – patient data");
            case SYNTHETIC -> Message.of("SYNTHETIC DATA – not real patients");
            case ILLUSTRATIVE -> Message.of("Illustrative reconstruction; dates and values are not from the source.");
            case LITERATURE -> Message.of("From the literature");
        };
    }

    /** {@code 1 real, 24 invented}. */
    private static Message mixed(Composition cases) {
        List<Message> parts = new ArrayList<>();
        if (cases.isConfidential()) {
            parts.add(Message.of("{n} real", cases.count(DataLabel.REAL)));
        }
        if (cases.count(DataLabel.LITERATURE) > 0) {
            parts.add(Message.of("{n} from the literature", cases.count(DataLabel.LITERATURE)));
        }
        if (cases.invented() > 0) {
            parts.add(Message.of("{n} invented", cases.invented()));
        }
        return Message.oneAfterAnother(parts);
    }

    /** {@code 12 real patients, 3 synthetic cases}. */
    public static Message kinds(Composition composition) {
        return Message.oneAfterAnother(composition.kinds().stream()
                .map(kind -> counted(kind, composition.count(kind)))
                .toList());
    }

    private static Message counted(DataLabel label, int n) {
        return switch (label) {
            case REAL -> Message.of("{n, plural, one {# real patient} other {# real patients}}", n);
            case SYNTHETIC -> Message.of("{n, plural, one {# synthetic case} other {# synthetic cases}}", n);
            case ILLUSTRATIVE ->
                Message.of(
                        "{n, plural, one {# illustrative reconstruction} other {# illustrative reconstructions}}", n);
            case LITERATURE ->
                Message.of("{n, plural, one {# case from the literature} other {# cases from the literature}}", n);
        };
    }
}
