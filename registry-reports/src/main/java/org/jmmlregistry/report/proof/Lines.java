package org.jmmlregistry.report.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;

/** A text of lines, each a word, a colon and what it says; a word may stand several times. */
record Lines(Map<String, List<String>> said) {

    static Lines read(String text) {
        return new Lines(text.lines()
                .map(line -> line.split(": ", 2))
                .filter(parts -> parts.length == 2)
                .collect(Collectors.groupingBy(
                        parts -> parts[0],
                        LinkedHashMap::new,
                        Collectors.mapping(parts -> parts[1], Collectors.toList()))));
    }

    List<String> all(String word) {
        return said.getOrDefault(word, List.of());
    }

    Optional<String> first(String word) {
        return all(word).stream().findFirst();
    }

    /** @throws Refused if the line is not there */
    String required(String word) {
        return first(word)
                .orElseThrow(() -> new Refused(
                        Refused.Kind.MALFORMED,
                        Message.of("The specification of the document lacks its {line}.", word)));
    }

    /** @throws Refused if the line is not there, or is no number */
    long number(String word) {
        String text = required(word);
        if (!text.matches("[0-9]{1,9}")) {
            throw Refused.malformed("The specification of the document lacks its {line}.", word);
        }
        return Long.parseLong(text);
    }
}
