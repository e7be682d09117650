package org.jmmlregistry.web.http;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import jakarta.json.bind.annotation.JsonbProperty;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;

/**
 * What the members of a body must be, read from the record that takes it; a member that is missing or of the wrong kind is said
 * by name, and so is one that nobody reads. What stands there without need is optional, a number is 0 where it is missing.
 */
public final class BodyShape {

    /** A body that may also hold what the resource gave, so that a program may change what it got and send it back whole. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    public @interface ReadBack {

        /** The body that the resource gives. */
        Class<? extends Record> value();
    }

    private BodyShape() {}

    /** What is said where a member is needed and not there. */
    public static Refused missing(String member) {
        return Refused.malformed("\"{name}\" is missing.", member);
    }

    static void check(Class<?> record, JsonObject body) {
        for (RecordComponent component : record.getRecordComponents()) {
            String name = name(component);
            boolean optional = component.getType() == Optional.class;
            JsonValue value = body.getOrDefault(name, JsonValue.NULL);
            if (value.getValueType() != ValueType.NULL) {
                check(name, optional ? argument(component.getGenericType()) : component.getGenericType(), value);
            } else if (!optional && !component.getType().isPrimitive()) {
                throw missing(name);
            }
        }
        List<String> known = members(record).toList();
        Set<String> given = Optional.ofNullable(record.getAnnotation(ReadBack.class))
                .map(back -> members(back.value()).collect(Collectors.toSet()))
                .orElse(Set.of());
        body.keySet().stream()
                .filter(name -> !known.contains(name) && !given.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refused.malformed(
                            "The body has the unknown member \"{name}\"; it may have {known}.",
                            name,
                            known.stream()
                                    .map(each -> Message.verbatim("\"" + each + "\""))
                                    .toList());
                });
    }

    private static Stream<String> members(Class<?> record) {
        return Arrays.stream(record.getRecordComponents()).map(BodyShape::name);
    }

    private static String name(RecordComponent component) {
        return Optional.ofNullable(component.getAccessor().getAnnotation(JsonbProperty.class))
                .map(JsonbProperty::value)
                .orElse(component.getName());
    }

    private static void check(String name, Type type, JsonValue value) {
        if (type == String.class) {
            require(value.getValueType() == ValueType.STRING, Message.of("\"{name}\" must be a text.", name));
        } else if (type == int.class) {
            require(value.toString().matches("[0-9]{1,9}"), Message.of("\"{name}\" must be a whole number.", name));
        } else if (type == JsonObject.class) {
            require(value.getValueType() == ValueType.OBJECT, Message.of("\"{name}\" must be an object.", name));
        } else if (type instanceof Class<?> code && code.isEnum()) {
            List<String> codes = Arrays.stream(code.getEnumConstants())
                    .map(each -> ((Enum<?>) each).name())
                    .toList();
            if (!codes.stream().map("\"%s\""::formatted).toList().contains(value.toString())) {
                throw Refused.malformed("\"{name}\" must be one of the codes {codes}.", name, codes);
            }
        } else if (type instanceof ParameterizedType list
                && list.getRawType() == List.class
                && argument(list) == String.class) {
            require(isTexts(value), Message.of("\"{name}\" must be a list of texts.", name));
        } else {
            throw new IllegalArgumentException("type: " + type + " of the member " + name + " cannot be read");
        }
    }

    private static boolean isTexts(JsonValue value) {
        return value.getValueType() == ValueType.ARRAY
                && value.asJsonArray().stream().allMatch(each -> each.getValueType() == ValueType.STRING);
    }

    private static void require(boolean holds, Message otherwise) {
        if (!holds) {
            throw new Refused(Refused.Kind.MALFORMED, otherwise);
        }
    }

    private static Type argument(Type generic) {
        return ((ParameterizedType) generic).getActualTypeArguments()[0];
    }
}
