package org.jmmlregistry.job;

import java.time.Instant;
import java.util.Optional;
import org.jmmlregistry.language.Message;

/**
 * A work in the background, as it stands.
 *
 * @param id nobody guesses it
 * @param cancelling whether somebody asked that it ends
 */
public record BackgroundJob(
        String id,
        JobOrder order,
        Asked asked,
        JobState state,
        Progress progress,
        Span span,
        FileState file,
        boolean cancelling) {

    /** @param scheduled whether the clock asked, in somebody's name */
    public record Asked(String by, Instant at, boolean scheduled) {}

    /**
     * So many steps of so many; 0 of 0 if it has not begun.
     *
     * @param said what it does now, or how it ended
     */
    public record Progress(int done, int all, Message said) {}

    /** From when to when it was under way. */
    public record Span(Optional<Instant> started, Optional<Instant> ended) {}
}
