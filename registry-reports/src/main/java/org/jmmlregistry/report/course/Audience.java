package org.jmmlregistry.report.course;

import java.util.Arrays;
import java.util.Optional;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/** For whom a narrative is told. */
public enum Audience implements Worded {
    /** Those who treat the child: with dates. */
    INSIDE("inside", Message.of("For treatment, inside the hospital; not for publication")),
    /** Readers who may not know the child: without dates, names and free text. */
    OUTSIDE("outside", Message.of("For readers outside: days in place of dates, nothing in free text"));

    private final String code;
    private final Message words;

    Audience(String code, Message words) {
        this.code = code;
        this.words = words;
    }

    /** As it stands in an address and in the specification of a document. */
    public String code() {
        return code;
    }

    /** Empty if the text names none. */
    public static Optional<Audience> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    @Override
    public Message words() {
        return words;
    }
}
