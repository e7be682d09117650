package org.jmmlregistry.criterion;

import java.util.List;
import org.jmmlregistry.dictionary.Claim;
import org.jmmlregistry.language.Message;

/** What is asked of a whole case. */
public sealed interface CaseCondition permits InOneEntry, Within, CaseAttribute {

    Claim claim(KnownCase of);

    /** As it stands in the text of a criterion. */
    String text();

    Message words();

    /** The items that it looks at. */
    List<ItemCondition> items();
}
