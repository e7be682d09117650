package org.jmmlregistry.criterion;

import java.util.Optional;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.dictionary.Item;

/** What is known of one entry. */
public interface KnownEntry {

    /** The number of the HSCT that it hangs off; 0 before the first. */
    int hsctSeq();

    /** Its answer to an item of its form, entered or derived; nothing of the identity store. */
    Optional<Answer> answer(Item<?> item);
}
