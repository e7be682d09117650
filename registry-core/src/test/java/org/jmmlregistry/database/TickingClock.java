package org.jmmlregistry.database;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** A clock on which a second passes with each look, so that two moments never are the same. */
public final class TickingClock extends Clock {

    private final Instant start;
    private final AtomicLong looks = new AtomicLong();

    public TickingClock(Instant start) {
        this.start = start;
    }

    @Override
    public Instant instant() {
        return start.plusSeconds(looks.incrementAndGet());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("zone: the registry keeps time in UTC, not in " + zone);
    }
}
