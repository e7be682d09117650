package org.jmmlregistry.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A reference file read as a tree of maps, lists, texts, numbers and {@code Optional.empty()} for null. */
record Json(Object node) {

    static Json resource(String name) {
        try (InputStream in = Json.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no test resource " + name);
            }
            return new Json(new Reader(new String(in.readAllBytes(), StandardCharsets.UTF_8)).value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Json get(String key) {
        Object found = map().get(key);
        if (found == null) {
            throw new IllegalArgumentException("no " + key + " among " + map().keySet());
        }
        return new Json(found);
    }

    boolean has(String key) {
        return map().containsKey(key) && !isNull(map().get(key));
    }

    Json get(int index) {
        return new Json(list().get(index));
    }

    List<Json> each() {
        return list().stream().map(Json::new).toList();
    }

    int size() {
        return list().size();
    }

    String text() {
        return node instanceof Double number && number == Math.rint(number)
                ? String.valueOf(number.longValue())
                : String.valueOf(node);
    }

    List<String> texts() {
        return each().stream().map(Json::text).toList();
    }

    boolean isNull() {
        return isNull(node);
    }

    private static boolean isNull(Object node) {
        return node instanceof Optional;
    }

    double number() {
        return (Double) node;
    }

    /** Numbers of a list, NaN for null. */
    double[] numbers() {
        return list().stream()
                .mapToDouble(n -> isNull(n) ? Double.NaN : (Double) n)
                .toArray();
    }

    @SuppressWarnings("unchecked")
    private List<Object> list() {
        return node instanceof List ? (List<Object>) node : List.of(node);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> map() {
        return (Map<String, Object>) node;
    }

    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        Object value() {
            skip();
            char c = text.charAt(at);
            if (c == '{') {
                return object();
            }
            if (c == '[') {
                return array();
            }
            return c == '"' ? string() : literal();
        }

        private Map<String, Object> object() {
            Map<String, Object> map = new LinkedHashMap<>();
            at++;
            while (!closes('}')) {
                String key = string();
                skip();
                at++;
                map.put(key, value());
            }
            return map;
        }

        private List<Object> array() {
            List<Object> list = new ArrayList<>();
            at++;
            while (!closes(']')) {
                list.add(value());
            }
            return list;
        }

        private boolean closes(char end) {
            skip();
            if (text.charAt(at) == ',') {
                at++;
                skip();
            }
            if (text.charAt(at) != end) {
                return false;
            }
            at++;
            return true;
        }

        private String string() {
            int end = text.indexOf('"', at + 1);
            String found = text.substring(at + 1, end);
            at = end + 1;
            return found;
        }

        private Object literal() {
            int from = at;
            while (",]}".indexOf(text.charAt(at)) < 0 && !Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            String word = text.substring(from, at);
            return switch (word) {
                case "null" -> Optional.empty();
                case "true" -> true;
                case "false" -> false;
                default -> Double.valueOf(word);
            };
        }

        private void skip() {
            while (Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
    }
}
