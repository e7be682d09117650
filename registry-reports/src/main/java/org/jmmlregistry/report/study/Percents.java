package org.jmmlregistry.report.study;

import java.util.Optional;
import org.jmmlregistry.cohort.Numbers;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Cells;
import org.jmmlregistry.report.drawing.AnswerRows;
import org.jmmlregistry.statistics.Proportion;

/**
 * Whether a share is printed in percent: not that of so few children that each is a tenth of it or more, unless a paper prints it.
 *
 * @param published whether the figures of all are published
 */
public record Percents(boolean published) {

    /** Of fewer children there is no percentage, and no curve. */
    public static final int LEAST = 10;

    public boolean isTold(Proportion share) {
        return published || share.n() >= LEAST;
    }

    /** {@code 54 %}, or a dash. */
    public Cell cell(Proportion share) {
        return isTold(share) ? Cells.percent(share) : Cell.words(Numbers.NOT_DEFINED);
    }

    /** {@code 7 of 13 (54 %)}, or {@code 3 of 6}. */
    public Cell counted(Proportion share) {
        return isTold(share) ? Cells.countedWithPercent(share) : Cells.counted(share);
    }

    /** The same in a sentence. */
    public Message said(Proportion share) {
        return isTold(share) ? Numbers.countedWithPercent(share) : Numbers.counted(share);
    }

    /** Whether it is told, as R writes it. */
    public String inR(Proportion share) {
        return isTold(share) ? "TRUE" : "FALSE";
    }

    /** A row of outcomes with exact limits. */
    public AnswerRows.Row row(Optional<Message> heading, Message sentence, Proportion share) {
        Message limits = Numbers.percentLimits(share.limits(), share.n());
        return new AnswerRows.Row(
                heading,
                sentence,
                Numbers.counted(share),
                new AnswerRows.Share(
                        share.estimate().orElseThrow(),
                        share.limits().lower().orElseThrow(),
                        share.limits().upper().orElseThrow()),
                isTold(share)
                        ? Message.of("{percent} ({limits})", Numbers.percent(share), limits)
                        : Message.of("({limits})", limits),
                Message.of("exact"));
    }
}
