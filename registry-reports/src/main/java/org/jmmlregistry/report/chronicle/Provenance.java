package org.jmmlregistry.report.chronicle;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.cohort.PublishedSeries;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Block;

/** Where the facts of a child come from that is not a real one of the registry. */
final class Provenance {

    private Provenance() {}

    /** @param child with its series, whoever reads of it */
    static Optional<Block> of(CaseFile child) {
        return switch (child.patient().label()) {
            case REAL -> Optional.empty();
            case SYNTHETIC ->
                Optional.of(new Block.Caution(Message.of("Synthetic case: no real patient"), synthetic(child)));
            case ILLUSTRATIVE -> Optional.of(illustrative(child));
            case LITERATURE ->
                Optional.of(new Block.Caution(
                        Message.of("Case from the literature"),
                        Message.of("The facts were taken from a publication, not from hospital records.")));
        };
    }

    private static Message synthetic(CaseFile child) {
        return child.patient().series().isPresent()
                ? Message.of(
                        "The case was made up so that the figures of a published series can be reproduced from data. "
                                + "Sex, age, dates and causes are free choices and may not be quoted as observations.")
                : Message.of(
                        "No child stands behind it: who it is, what was found and what happened was made up or drawn by "
                                + "chance. None of it may be quoted as an observation.");
    }

    private static Block illustrative(CaseFile child) {
        Message heading = Message.of("Illustrative reconstruction; dates and values are not from the source.");
        Message chosen =
                Message.of("The course follows a published case report; the days, doses and laboratory values in it "
                        + "were chosen to show what the registry records. None of them may be quoted as an "
                        + "observation.");
        return child.patient()
                .series()
                .flatMap(series -> PublishedSeries.of(series.series()))
                .filter(series -> isItsCase(child))
                .map(series -> new Block.Caution(
                        heading,
                        List.of(
                                Message.of(
                                        "From the paper: a girl of five years with JMML, a first HSCT, relapse after it, no response to "
                                                + "the withdrawal of immunosuppression or to donor lymphocytes, and a second HSCT with "
                                                + "success ({citation}).",
                                        series.citation()),
                                Message.of(
                                        "Chosen for illustration: every date, dose, drug, donor and laboratory value. None of "
                                                + "them may be quoted as an observation."))))
                .orElse(new Block.Caution(heading, chosen));
    }

    /** The child whom the paper describes beside its series. */
    private static boolean isItsCase(CaseFile child) {
        return child.patient()
                .series()
                .filter(series -> series.number().equals("INDEX"))
                .isPresent();
    }
}
