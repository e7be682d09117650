package org.jmmlregistry.casebook;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.language.Refused;

/**
 * Answers as JSON: item code to text, to {@code {"absent": "UNK"}}, or to {@code {"unreadable": "in May"}} for what was typed into
 * a draft and could not be read. The order is the form's, so that equal answers are
 * equal text; column, snapshot and REST share this form.
 */
public final class AnswersJson {

    private static final String ABSENT = "absent";
    private static final String UNREADABLE = "unreadable";

    /** Looked for once; {@code Json} looks for it again at each call, which took longer than all the rest. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private AnswersJson() {}

    public static JsonObject write(StoredEntry entry) {
        return write(form(entry.key()), entry.content());
    }

    private static JsonObject write(Form form, EntryContent content) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        Map<String, Written> answers = form.write(content.answers());
        for (Item<?> item : form.enteredItems()) {
            Optional.ofNullable(content.unread().get(item.code()))
                    .or(() -> Optional.ofNullable(answers.get(item.code())))
                    .ifPresent(written -> json.add(item.code(), json(written)));
        }
        return json.build();
    }

    private static JsonValue json(Written written) {
        if (!written.typed() && written.absence().isEmpty()) {
            return JSON.createValue(written.value());
        }
        JsonObjectBuilder parts = JSON.createObjectBuilder();
        if (written.typed()) {
            parts.add(UNREADABLE, written.value());
        }
        if (!written.absence().isEmpty()) {
            parts.add(ABSENT, written.absence());
        }
        return parts.build();
    }

    /**
     * What somebody wrote as JSON; numbers and truth values are taken as their text.
     *
     * @throws Refused if an answer is a list, or an object with other members than these two
     */
    public static Map<String, Written> written(JsonObject json) {
        Map<String, Written> written = new LinkedHashMap<>();
        json.forEach((item, value) -> written.put(item, written(item, value)));
        return written;
    }

    private static Written written(String item, JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> Written.value(((JsonString) value).getString());
            case NUMBER -> Written.value(((JsonNumber) value).bigDecimalValue().toPlainString());
            case TRUE -> Written.value("Y");
            case FALSE -> Written.value("N");
            case NULL -> Written.BLANK;
            case OBJECT -> parts(item, value.asJsonObject());
            case ARRAY ->
                throw Refused.malformed(
                        "The answers cannot be read (json: {item} is a list; write several codes as one text with semicolons).",
                        item);
        };
    }

    private static Written parts(String item, JsonObject parts) {
        parts.forEach((member, value) -> {
            if (!member.equals(ABSENT) && !member.equals(UNREADABLE)) {
                throw Refused.malformed(
                        "The answer to {item} has the unknown member \"{name}\"; it may have \"absent\" or \"unreadable\", and a value stands there without an object.",
                        item,
                        member);
            }
            if (value.getValueType() != JsonValue.ValueType.STRING) {
                throw Refused.malformed("\"{name}\" of the answer to {item} must be a text.", member, item);
            }
        });
        if (parts.isEmpty()) {
            throw Refused.malformed("The answer to {item} is an object that says nothing.", item);
        }
        String absence = parts.getString(ABSENT, "");
        return parts.containsKey(UNREADABLE)
                ? Written.typed(parts.getString(UNREADABLE), absence)
                : new Written("", absence);
    }

    static String text(Form form, EntryContent content) {
        return write(form, content).toString();
    }

    /** What was kept because it could not be read is not tried again until a person looks at it. */
    static EntryContent content(Form form, EntryKey key, String text) {
        Map<String, Written> answers = written(object(text));
        Map<String, Written> unread = new LinkedHashMap<>(answers);
        unread.values().removeIf(written -> !written.typed());
        answers.keySet().removeAll(unread.keySet());
        return new EntryContent(form.read(key, answers).answers(), unread);
    }

    /** All answers of a case: entry key to its answers, in order. */
    public static String text(CaseAnswers answers) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        answers.byKey()
                .forEach((key, entry) -> json.add(key.toString(), write(form(key), EntryContent.NONE.with(entry))));
        return json.build().toString();
    }

    /** Reads what {@link #text(CaseAnswers)} wrote. */
    public static CaseAnswers caseAnswers(String text) {
        Map<EntryKey, Answers> byKey = new TreeMap<>();
        object(text).forEach((key, value) -> {
            EntryKey entry = EntryKey.parse(key)
                    .orElseThrow(() -> new IllegalArgumentException("text: \"" + key + "\" is no entry key"));
            byKey.put(
                    entry,
                    form(entry).read(entry, written(value.asJsonObject())).answers());
        });
        return CaseAnswers.of(byKey);
    }

    static JsonObject object(String text) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static Form form(EntryKey key) {
        return Forms.form(key.form()).orElseThrow(() -> new IllegalArgumentException("key: no form " + key.form()));
    }
}
