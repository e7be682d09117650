package org.jmmlregistry.dictionary;

import java.util.Arrays;
import java.util.List;

/** A choice of a code list that no endpoint, report or rule needs by name. */
public record Code(String code, String english) implements Coded {

    /** The choices of a list written in place: {@code "IDENT Identical | MINOR Minor mismatch"}. */
    static List<Code> written(String list) {
        return Arrays.stream(list.split("\\|"))
                .map(String::strip)
                .map(choice -> choice.split(" ", 2))
                .map(parts -> new Code(parts[0], parts.length == 2 ? parts[1].strip() : parts[0]))
                .toList();
    }
}
