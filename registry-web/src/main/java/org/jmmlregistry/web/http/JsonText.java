package org.jmmlregistry.web.http;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jmmlregistry.language.Refused;

/** The text of a body that must be one JSON object. What a program could not have meant is refused before it costs anything. */
final class JsonText {

    private static final int DEEPEST = 20;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_TEXT = 100_000;
    private static final Pattern GREAT_EXPONENT = Pattern.compile("[eE][+-]?0*[1-9][0-9]{2}");

    /** Looked for once; {@code Json} would look for it in all archives at each call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private JsonText() {}

    static JsonObject object(String text) {
        try {
            walk(text);
            if (!text.stripLeading().startsWith("{")) {
                throw Refused.malformed("The body must be a JSON object.");
            }
            try (JsonReader reader = JSON.createReader(new StringReader(text))) {
                return reader.readObject();
            }
        } catch (JsonParsingException fault) {
            throw Refused.malformed(
                    "The body is not JSON; the fault is at line {line}, column {column}.",
                    fault.getLocation().getLineNumber(),
                    fault.getLocation().getColumnNumber());
        } catch (JsonException noJson) {
            throw Refused.malformed("The body is not JSON.");
        }
    }

    private static void walk(String text) {
        Deque<Set<String>> open = new ArrayDeque<>();
        try (JsonParser parser = JSON.createParser(new StringReader(text))) {
            while (parser.hasNext()) {
                switch (parser.next()) {
                    case START_OBJECT, START_ARRAY -> {
                        if (open.size() == DEEPEST) {
                            throw Refused.malformed("The body is nested more than {depth} levels deep.", DEEPEST);
                        }
                        open.push(new HashSet<>());
                    }
                    case END_OBJECT, END_ARRAY -> open.pop();
                    case KEY_NAME -> {
                        shortText(parser.getString());
                        once(parser.getString(), open.element());
                    }
                    case VALUE_NUMBER -> shortEnough(parser.getString());
                    case VALUE_STRING -> shortText(parser.getString());
                    default -> {
                        // a constant may be any
                    }
                }
            }
        }
    }

    private static void shortText(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw Refused.malformed("The body has a text of more than {length} signs.", LONGEST_TEXT);
        }
    }

    private static void once(String name, Set<String> before) {
        if (!before.add(name)) {
            throw Refused.malformed("The body has \"{name}\" twice.", name);
        }
    }

    private static void shortEnough(String number) {
        if (number.length() > LONGEST_NUMBER) {
            throw Refused.malformed("The body has a number of more than {length} signs.", LONGEST_NUMBER);
        }
        if (GREAT_EXPONENT.matcher(number).find()) {
            throw Refused.malformed(
                    "The body has the number {number}, whose exponent is beyond any that is meant.", number);
        }
    }
}
