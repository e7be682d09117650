package org.jmmlregistry.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The Enter key in a field presses the first button of its form, which therefore does nothing where it would change data. */
class EnterKeyTest {

    private static final Pattern FORM = Pattern.compile("(?s)<h:form id=\"(\\w+)\"[^>]*>(.*?)</h:form>");
    private static final Pattern FIELD = Pattern.compile("<h:input(?:Text|Secret) |WEB-INF/items\\.xhtml");
    private static final String NOTHING = "<ui:include src=\"/WEB-INF/noenter.xhtml\"/>";

    /** Forms in which the Enter key is expected: of signing in, of a search, and of what is merely added to a list. */
    private static final Set<String> EXPECTED = Set.of(
            "accounts.xhtml opening",
            "centres.xhtml adding",
            "home.xhtml finding",
            "identity.xhtml finding",
            "login.xhtml login",
            "password.xhtml change",
            "registration.xhtml labelling");

    @Test
    void the_enter_key_changes_nothing_that_somebody_has_not_pressed_a_button_for() throws IOException {
        List<Path> pages;
        try (Stream<Path> files = Files.list(Path.of("src/main/webapp"))) {
            pages = files.filter(each -> each.toString().endsWith(".xhtml"))
                    .sorted()
                    .toList();
        }
        Set<String> pressed = new TreeSet<>();
        List<String> still = new ArrayList<>();
        for (Path page : pages) {
            Matcher form = FORM.matcher(Files.readString(page));
            while (form.find()) {
                String name = page.getFileName() + " " + form.group(1);
                if (form.group(2).strip().startsWith(NOTHING)) {
                    still.add(name);
                } else if (FIELD.matcher(form.group(2)).find()) {
                    pressed.add(name);
                }
            }
        }
        assertEquals(new TreeSet<>(EXPECTED), pressed);
        assertTrue(still.containsAll(List.of("entry.xhtml entry", "newcase.xhtml entry")), still::toString);
    }

    /** Forms that need no way back: signing in, and the button after an import. */
    private static final Set<String> WITHOUT_A_WAY_BACK = Set.of("import.xhtml done", "login.xhtml login");

    @Test
    void a_form_that_comes_without_its_session_knows_the_page_it_came_from() throws IOException {
        Set<String> lost = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/webapp"))) {
            for (Path page :
                    files.filter(each -> each.toString().endsWith(".xhtml")).toList()) {
                Matcher form = FORM.matcher(Files.readString(page));
                while (form.find()) {
                    if (!form.group(2).contains("/WEB-INF/place.xhtml")) {
                        lost.add(page.getFileName() + " " + form.group(1));
                    }
                }
            }
        }
        assertEquals(WITHOUT_A_WAY_BACK, lost);
    }
}
