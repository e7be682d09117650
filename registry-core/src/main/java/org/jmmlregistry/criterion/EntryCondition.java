package org.jmmlregistry.criterion;

import java.util.List;
import org.jmmlregistry.dictionary.Claim;
import org.jmmlregistry.language.Message;

/** What is asked of one entry: an answer in it, or the HSCT that it hangs off. */
public sealed interface EntryCondition permits ItemCondition, HsctCondition {

    Comparison how();

    /** What it is compared with, as text. */
    List<String> texts();

    Claim claim(KnownEntry entry);

    Message words();
}
