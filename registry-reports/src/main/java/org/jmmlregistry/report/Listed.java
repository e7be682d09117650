package org.jmmlregistry.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/** Several things one after the other, with the same sign between them in every language. */
public final class Listed {

    private Listed() {}

    /** @param between no braces and no apostrophes */
    public static Message of(List<? extends Worded> parts, String between) {
        String pattern = IntStream.range(0, parts.size())
                .mapToObj(each -> "{part" + each + "}")
                .collect(Collectors.joining(between));
        return new Message("", pattern, List.copyOf(parts));
    }
}
