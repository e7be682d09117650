package org.jmmlregistry.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Item;

/**
 * The answers of all cases to one item, or which entries of one form they have.
 *
 * @param revisions of the cases when they were read
 */
record HeldColumn(Map<String, Cells> byCase, Map<String, Long> revisions) {

    /** No more cases than this are read one by one when they have changed. */
    private static final int FEW = 500;

    private static final int PLACES_OF_AN_HSCT = EntryKey.LAST_REPEAT + 1;
    private static final int BYTES_OF_A_CASE = 120;
    private static final int BYTES_OF_AN_ENTRY = 12;

    /** The item whose answers are held, or all entries of the form. */
    record Address(String form, Optional<Item<?>> item) {

        String code() {
            return item.map(Item::code).orElse(AnswerRow.ENTRY);
        }
    }

    /** What one case has: places of entries, and beside each of them an answer; entries themselves have none beside them. */
    static final class Cells {

        private static final Cells NONE = new Cells(new int[0], new Answer[0]);

        private final int[] places;
        private final Answer[] answers;

        /** Both stay as they are handed in. */
        Cells(int[] places, Answer[] answers) {
            this.places = places;
            this.answers = answers;
        }

        IntStream places() {
            return Arrays.stream(places);
        }

        Optional<Answer> at(int place) {
            for (int each = 0; each < places.length; each++) {
                if (places[each] == place) {
                    return Optional.of(answers[each]);
                }
            }
            return Optional.empty();
        }
    }

    /** An entry of a form as one number. */
    static int place(int hsctSeq, int repeatNo) {
        return hsctSeq * PLACES_OF_AN_HSCT + repeatNo;
    }

    /** The HSCT that the entry of such a number hangs off. */
    static int hsct(int place) {
        return place / PLACES_OF_AN_HSCT;
    }

    /** Reads the answers of all cases. */
    static HeldColumn read(IndexTables tables, Address address, Map<String, Long> revisions) {
        return new HeldColumn(new ColumnReading(tables, address).of(Sql.ALWAYS), revisions);
    }

    /** The same with those cases read again that have changed. */
    HeldColumn renewed(IndexTables tables, Address address, Map<String, Long> now) {
        if (now == revisions) {
            return this;
        }
        List<String> changed = now.entrySet().stream()
                .filter(each -> !each.getValue().equals(revisions.get(each.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        if (changed.size() > FEW) {
            return read(tables, address, now);
        }
        Map<String, Cells> cells = new HashMap<>(byCase);
        cells.keySet().retainAll(now.keySet());
        changed.forEach(cells::remove);
        if (!changed.isEmpty()) {
            cells.putAll(new ColumnReading(tables, address).of(Sql.among("case_id", changed)));
        }
        return new HeldColumn(cells, now);
    }

    Cells of(String caseId) {
        return byCase.getOrDefault(caseId, Cells.NONE);
    }

    /** About how many bytes it takes. */
    long weight() {
        return byCase.values().stream()
                .mapToLong(cells -> BYTES_OF_A_CASE + (long) BYTES_OF_AN_ENTRY * cells.places.length)
                .sum();
    }
}
