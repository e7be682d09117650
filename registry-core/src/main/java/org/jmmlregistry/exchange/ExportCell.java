package org.jmmlregistry.exchange;

import java.util.Optional;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.dictionary.Item;

/** A cell of an exported row, before it is said how it is written. */
sealed interface ExportCell {

    /** What says of which case, entry or item the row is. */
    record Key(String text) implements ExportCell {}

    /** An item of the wide layout, whatever the answer is; empty where there is none. */
    record Whole(Item<?> item, Optional<Answer> answer) implements ExportCell {}

    /** The value of the long layout. */
    record Value(Item<?> item, Answer answer) implements ExportCell {}

    /** What somebody typed into a draft and nobody could read: only that it is there. */
    record Unread(Item<?> item) implements ExportCell {}

    /** The absence of the long layout. */
    record Why(Answer answer) implements ExportCell {}
}
