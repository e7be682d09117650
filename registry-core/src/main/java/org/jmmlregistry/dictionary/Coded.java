package org.jmmlregistry.dictionary;

import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/** One choice of a code list: the code that is stored for ever, and the words that people read. */
public interface Coded extends Worded {
    String code();

    /** The words in English, from which other languages are translated. */
    String english();

    @Override
    default Message words() {
        return Message.name("code " + code(), english());
    }
}
