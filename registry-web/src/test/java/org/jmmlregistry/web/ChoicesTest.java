package org.jmmlregistry.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Faces hands a bean null where a page offers a choice and nothing is chosen. */
class ChoicesTest {

    private static final Pattern CHOICE = Pattern.compile("<h:selectOne\\w+[^>]* value=\"#\\{(\\w+)\\.(\\w+)}\"");

    private record Choice(String bean, String property) {

        Object newBean() throws ReflectiveOperationException {
            String file = Character.toUpperCase(bean.charAt(0)) + bean.substring(1) + ".java";
            Constructor<?> constructor = Class.forName(type(file)).getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        }

        PropertyDescriptor of(Object made) throws IntrospectionException {
            return Arrays.stream(Introspector.getBeanInfo(made.getClass()).getPropertyDescriptors())
                    .filter(each -> each.getName().equals(property))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("property: none in the bean of " + this));
        }
    }

    private static String type(String file) {
        Path sources = Path.of("src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            Path found = files.filter(each -> each.endsWith(file)).findFirst().orElseThrow();
            return sources.relativize(found)
                    .toString()
                    .replace(".java", "")
                    .replace(found.getFileSystem().getSeparator(), ".");
        } catch (IOException unreadable) {
            throw new IllegalStateException("sources: unreadable", unreadable);
        }
    }

    private static List<Choice> choices() throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> pages = Files.walk(Path.of("src/main/webapp"))) {
            for (Path page :
                    pages.filter(each -> each.toString().endsWith(".xhtml")).toList()) {
                Matcher choice = CHOICE.matcher(Files.readString(page));
                while (choice.find()) {
                    found.add(choice.group(1) + " " + choice.group(2));
                }
            }
        }
        return found.stream()
                .map(each -> each.split(" ", 2))
                .map(each -> new Choice(each[0], each[1]))
                .toList();
    }

    @Test
    void pages_offer_choices() throws IOException {
        assertTrue(choices().contains(new Choice("queryPage", "resolution")), choices()::toString);
    }

    @ParameterizedTest
    @MethodSource("choices")
    void a_bean_stands_that_nothing_is_chosen(Choice choice)
            throws ReflectiveOperationException, IntrospectionException {
        Object bean = choice.newBean();
        PropertyDescriptor property = choice.of(bean);
        if (property.getPropertyType().isPrimitive()) {
            assertEquals(boolean.class, property.getPropertyType(), "of a primitive, the page makes false");
            return;
        }
        assertDoesNotThrow(() -> property.getWriteMethod().invoke(bean, (Object) null));
        assertNotNull(property.getReadMethod().invoke(bean));
    }
}
