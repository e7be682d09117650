package org.jmmlregistry.outcome;

import java.util.List;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/** What is estimated over time from a day in the course of a child: an endpoint, or the states that it goes through. */
public sealed interface Measure extends Worded permits Endpoint, StateModel {

    /** Its name in texts and addresses. */
    String code();

    /** Grows when the meaning changes. */
    int version();

    /** What it is called in short, in tables and beside curves. */
    String abbreviation();

    Message definition();

    /** For which children it has no answer. */
    Message notEvaluable();

    /** The headline first. */
    List<ReadingTime> readAt();

    /** The day from which it counts. */
    Origin origin();

    /** Days since the origin at which it is read at a time. */
    double dayOf(ReadingTime time);

    /** Whether it tells who is free of something, and not to whom it has happened. */
    boolean isSurvival();
}
