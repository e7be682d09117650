package org.jmmlregistry.query;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.language.Message;

/** A message as it is kept, with the kinds of its arguments, so that it can be said in any language later. */
public final class KeptMessage {

    private static final JsonProvider JSON = JsonProvider.provider();

    private KeptMessage() {}

    public static String write(Message message) {
        return object(message).toString();
    }

    public static Message read(String text) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return message(reader.readObject());
        }
    }

    private static JsonObject object(Message message) {
        return JSON.createObjectBuilder()
                .add("context", message.context())
                .add("pattern", message.pattern())
                .add("arguments", array(message.arguments()))
                .build();
    }

    private static JsonArray array(List<?> arguments) {
        JsonArrayBuilder all = JSON.createArrayBuilder();
        arguments.forEach(each -> all.add(value(each)));
        return all.build();
    }

    private static JsonValue value(Object argument) {
        if (argument instanceof Message message) {
            return object(message);
        }
        if (argument instanceof List<?> list) {
            return array(list);
        }
        if (argument instanceof Integer || argument instanceof Long) {
            return typed("whole", argument);
        }
        if (argument instanceof BigDecimal) {
            return typed("number", argument);
        }
        return argument instanceof ClinicalDate ? typed("date", argument) : JSON.createValue(argument.toString());
    }

    private static JsonObject typed(String type, Object value) {
        return JSON.createObjectBuilder().add(type, value.toString()).build();
    }

    private static Message message(JsonObject json) {
        return new Message(
                json.getString("context"), json.getString("pattern"), arguments(json.getJsonArray("arguments")));
    }

    private static List<Object> arguments(JsonArray json) {
        List<Object> all = new ArrayList<>();
        json.forEach(each -> all.add(argument(each)));
        return all;
    }

    private static Object argument(JsonValue json) {
        if (json instanceof JsonString text) {
            return text.getString();
        }
        if (json instanceof JsonArray array) {
            return arguments(array);
        }
        JsonObject object = json.asJsonObject();
        if (object.containsKey("pattern")) {
            return message(object);
        }
        if (object.containsKey("whole")) {
            return Long.valueOf(object.getString("whole"));
        }
        return object.containsKey("number")
                ? new BigDecimal(object.getString("number"))
                : ClinicalDate.parse(object.getString("date")).orElseThrow();
    }
}
