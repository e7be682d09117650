package org.jmmlregistry.language;

import com.ibm.icu.text.MessagePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds again the message of which a text was made that was kept in English, so that it can be said in other languages. */
public final class KeptEnglish {

    private static final String ANYTHING = "(.*)";

    private record Known(Message message, Pattern text) {}

    private final List<Known> known;

    /**
     * @param messages with whatever arguments; the first that fits is taken, so that a longer one stands before one that could
     *     swallow it. Their places stand alone, without a format.
     */
    public KeptEnglish(List<Message> messages) {
        known = messages.stream()
                .map(each -> new Known(each, Pattern.compile(expression(each.pattern()), Pattern.DOTALL)))
                .toList();
    }

    /** The pattern as a regular expression with a group for each place. */
    private static String expression(String pattern) {
        MessagePattern parts = new MessagePattern(pattern);
        StringBuilder expression = new StringBuilder();
        int from = 0;
        for (int each = 0; each < parts.countParts(); each++) {
            MessagePattern.Part part = parts.getPart(each);
            switch (part.getType()) {
                case ARG_START -> {
                    if (part.getArgType() != MessagePattern.ArgType.NONE) {
                        throw new IllegalArgumentException("messages: places without a format, not " + pattern);
                    }
                    expression.append(Pattern.quote(pattern.substring(from, part.getIndex())));
                    expression.append(ANYTHING);
                    from = parts.getPart(parts.getLimitPartIndex(each)).getLimit();
                }
                case SKIP_SYNTAX -> {
                    expression.append(Pattern.quote(pattern.substring(from, part.getIndex())));
                    from = part.getLimit();
                }
                default -> {
                    // text that stands as it is
                }
            }
        }
        return expression.append(Pattern.quote(pattern.substring(from))).toString();
    }

    /** The message of a text; empty if none of the known ones can have been said like this. */
    public Optional<Message> find(String text) {
        for (Known each : known) {
            Matcher fits = each.text().matcher(text);
            if (fits.matches()) {
                return Optional.of(with(each.message(), fits));
            }
        }
        return Optional.empty();
    }

    private static Message with(Message message, Matcher fits) {
        List<Object> arguments = new ArrayList<>();
        for (int group = 1; group <= fits.groupCount(); group++) {
            arguments.add(argument(fits.group(group)));
        }
        return new Message(message.context(), message.pattern(), arguments);
    }

    /** A whole number stays one, so that a translation can count by it. */
    private static Object argument(String text) {
        return text.matches("0|[1-9][0-9]{0,17}") ? (Object) Long.valueOf(text) : text;
    }
}
