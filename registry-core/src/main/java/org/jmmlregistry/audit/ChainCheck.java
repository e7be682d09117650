package org.jmmlregistry.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads the whole chain, two thousand entries at a time, and names the first that is not as it was written.
 *
 * <p>Besides each entry, it holds the chain against what is kept elsewhere: its length and last hash, and marks of earlier
 * times. Whoever rewrites the table and computes all hashes anew cannot make those fit. An entry may be blank only if the
 * erasure of its case, or of the entry of the case that it is about, stands in the chain after it.
 */
public final class ChainCheck {

    private static final String HEAD = "SELECT entries, last_hash, changes FROM trail_head";

    private final Connection database;
    private final List<TrailMark> marks;
    private final Map<String, Map<String, Long>> blank = new TreeMap<>();
    private final ClockSteps clock = new ClockSteps();
    private TrailMark head = new TrailMark(0, "", 0);
    private long seq;
    private String previous = Digests.GENESIS;

    /** @param marks how far the chain had come at earlier times, from wherever they are kept */
    public ChainCheck(Connection database, List<TrailMark> marks) {
        this.database = database;
        this.marks = List.copyOf(marks);
    }

    /** The chain's end as it is kept outside the chain. */
    public static TrailMark head(Connection database) throws SQLException {
        try (PreparedStatement query = database.prepareStatement(HEAD);
                ResultSet row = query.executeQuery()) {
            row.next();
            return new TrailMark(row.getLong(1), row.getString(2), row.getLong(3));
        }
    }

    /**
     * Reads as far as the chain has been confirmed by now and leaves alone what is being written.
     *
     * @return the first fault so far; what follows is then not to be read
     */
    Optional<TrailFault> readConfirmed() throws SQLException {
        head = head(database);
        return read(head.entries());
    }

    /** Reads the chain to its end, from where it has been read to before. */
    public TrailVerification run() throws SQLException {
        head = head(database);
        Optional<TrailFault> fault = read(Long.MAX_VALUE).or(this::atTheEnd);
        return verification(fault);
    }

    /** What has been found so far. */
    TrailVerification verification(Optional<TrailFault> fault) {
        return new TrailVerification(seq, previous, fault, clock.remarks());
    }

    private Optional<TrailFault> read(long last) throws SQLException {
        for (List<ChainedEntry> page = page(last); !page.isEmpty(); page = page(last)) {
            for (ChainedEntry entry : page) {
                Optional<TrailFault> fault = next(entry);
                if (fault.isPresent()) {
                    return fault;
                }
            }
        }
        return Optional.empty();
    }

    private List<ChainedEntry> page(long last) throws SQLException {
        List<ChainedEntry> page = new ArrayList<>();
        try (PreparedStatement query = database.prepareStatement(ChainedEntry.NEXT)) {
            query.setLong(1, seq);
            query.setLong(2, last);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    page.add(ChainedEntry.of(rows));
                }
            }
        }
        return page;
    }

    private Optional<TrailFault> next(ChainedEntry entry) throws SQLException {
        long expected = seq + 1;
        if (entry.seq() > head.entries()) {
            if (seq == head.entries() && !previous.equals(head.hash())) {
                return Optional.of(TrailFault.notWrittenLast(seq));
            }
            // somebody has saved since the head was read
            head = head(database);
        }
        if (entry.seq() > head.entries()) {
            return expected > head.entries() ? Optional.of(TrailFault.foreign(entry.seq())) : missing(expected, head);
        }
        if (entry.seq() != expected) {
            return missing(expected, head);
        }
        Optional<TrailFault> fault = entry.fault(previous);
        if (fault.isPresent()) {
            return fault;
        }
        entry.caseId().ifPresent(caseId -> noteBlank(entry, caseId));
        if (entry.isBlank() && entry.caseId().isEmpty()) {
            return Optional.of(TrailFault.taken(expected));
        }
        seq = expected;
        previous = entry.hash();
        entry.recorded().ifPresent(at -> clock.next(entry.seq(), at));
        return marks.stream()
                .filter(mark -> mark.entries() == seq && !mark.hash().equals(previous))
                .findFirst()
                .map(mark -> TrailFault.againstMark(seq));
    }

    private void noteBlank(ChainedEntry entry, String caseId) {
        String about = entry.entry().orElse("");
        if (entry.isBlank()) {
            blank.computeIfAbsent(caseId, any -> new TreeMap<>()).putIfAbsent(about, entry.seq());
        } else if (entry.erasesCase()) {
            blank.remove(caseId);
        } else if (entry.erasesEntry()) {
            blank.getOrDefault(caseId, new TreeMap<>()).remove(about);
        }
    }

    private static Optional<TrailFault> missing(long expected, TrailMark written) {
        return Optional.of(TrailFault.missing(expected, written.entries()));
    }

    private Optional<TrailFault> atTheEnd() {
        Optional<Long> taken = blank.values().stream()
                .flatMap(byEntry -> byEntry.values().stream())
                .min(Long::compare);
        if (taken.isPresent()) {
            return taken.map(TrailFault::takenWithoutErasure);
        }
        long written = marks.stream().mapToLong(TrailMark::entries).reduce(head.entries(), Math::max);
        if (seq < written) {
            return missing(seq + 1, new TrailMark(written, "", 0));
        }
        return previous.equals(head.hash()) ? Optional.empty() : Optional.of(TrailFault.notWrittenLast(seq));
    }
}
