package org.jmmlregistry.dictionary;

import java.util.Set;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/** One choice of a code list: the code that is stored for ever, and the words that people read. */
public interface Coded extends Worded {

    /** Codes that say of a list that nothing of it holds, or that nobody knows. */
    Set<String> ALONE = Set.of("NONE", "UNKNOWN", "NORMAL", "NEGATIVE", "NOT_DONE");

    String code();

    /** Whether it contradicts every other answer where several may be given. */
    default boolean standsAlone() {
        return ALONE.contains(code());
    }

    /** The words in English, from which other languages are translated. */
    String english();

    @Override
    default Message words() {
        return Message.name("code " + code(), english());
    }
}
