package org.jmmlregistry.web.worklist;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.index.WorkFilter;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.web.http.UrlPart;

/**
 * Which children an address of the matrix asks for. What it says in another way than the page does narrows nothing.
 *
 * @param whose {@code mine}, the code of a centre, or blank for all
 * @param form its code, or blank for all
 */
record MatrixRequest(String whose, Set<WorkFilter.Only> only, String form, String text) {

    static final String MINE = "mine";

    /** An option of a page is left without its value where that is blank. */
    static final String ALL = "all";

    private static final int LONGEST = 100;

    static MatrixRequest of(Map<String, String[]> parameters) {
        String whose = first(parameters, "whose");
        return new MatrixRequest(
                whose.equals(ALL) ? "" : whose,
                only(List.of(parameters.getOrDefault("only", new String[0]))),
                Forms.form(first(parameters, "form")).map(Form::code).orElse(""),
                first(parameters, "q"));
    }

    private static String first(Map<String, String[]> parameters, String name) {
        return Arrays.stream(parameters.getOrDefault(name, new String[0]))
                .findFirst()
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST)).strip())
                .orElse("");
    }

    private static Set<WorkFilter.Only> only(List<String> words) {
        Set<WorkFilter.Only> only = EnumSet.noneOf(WorkFilter.Only.class);
        for (WorkFilter.Only each : WorkFilter.Only.values()) {
            if (words.contains(word(each))) {
                only.add(each);
            }
        }
        return only;
    }

    /** What the address says of it. */
    static String word(WorkFilter.Only only) {
        return only.name().toLowerCase(Locale.ROOT);
    }

    /** @throws Refused if a text holds a sign that is none */
    WorkFilter filter() {
        boolean mine = whose.equals(MINE);
        return new WorkFilter(
                mine,
                mine || whose.isEmpty() ? Optional.empty() : Optional.of(whose),
                only,
                form.isEmpty() ? Optional.empty() : Optional.of(form),
                text);
    }

    boolean isNarrowed() {
        return !(whose + form + text).isEmpty() || !only.isEmpty();
    }

    /** What an address says to ask for the same. */
    String query() {
        return "whose=%s&form=%s&q=%s".formatted(UrlPart.of(whose), UrlPart.of(form), UrlPart.of(text))
                + only.stream().map(each -> "&only=" + word(each)).collect(Collectors.joining());
    }
}
