package org.jmmlregistry.report.pdf;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Legible;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Listed;
import org.jmmlregistry.report.Typeface;

/** Spells every text of one document with the letters that it has, and remembers what it had to mark, and where. */
final class Lettering {

    private static final String UNIT =
            "%|×|(?:[cm]?m|[kmµun]?g|[mdµu]?L|I?U|c?Gy|h|days?|weeks?|months?|years?)(?!\\p{L})";
    private static final String NUMBERED = "HSCT|DLI|[Dd]ays?|[Gg]rade|[Ss]tage";

    /** A space between a number and what it counts or numbers; what is found out fastest is asked first. */
    private static final Pattern HELD = Pattern.compile(
            " (?:(?<=\\p{Nd} )(?=%s)|(?=[−-]?\\p{Nd}|[IV]+\\b)(?<=(?:\\b(?:%s)|×) )|(?=\\p{XDigit})(?<=SHA-256 )|(?=\\*)(?<=[\\p{Nd}%%)] ))"
                    .formatted(UNIT, NUMBERED));

    /** A hyphen as dates and identifiers have it: before a digit, behind one or a capital letter. */
    private static final Pattern JOINED = Pattern.compile("(?<=[\\p{Nd}\\p{Lu}])-(?=\\p{Nd})");

    /** A hyphen at which no line ends. */
    private static final char UNBROKEN = '\u2011';

    private final Map<Integer, Set<String>> marked = new LinkedHashMap<>();
    private String place;

    /** @param place where the texts stand that come before the first heading */
    Lettering(String place) {
        this.place = place;
    }

    /** Names the heading under which the texts that follow stand. */
    void under(String heading) {
        place = heading;
    }

    /**
     * With the letters that there are; a number stays on the line of its unit, and of what it numbers, and neither a date nor an
     * identifier is broken at its hyphens.
     */
    String printable(String text) {
        String held = HELD.matcher(legible(text)).replaceAll("\u00a0");
        return held.indexOf('-') < 0 ? held : JOINED.matcher(held).replaceAll(String.valueOf(UNBROKEN));
    }

    /** Whether a hyphen between these two belongs to a date or an identifier. */
    static boolean isJoined(char before, char after) {
        return (Character.isDigit(before) || Character.isUpperCase(before)) && Character.isDigit(after);
    }

    /** The text as it is read and copied: with the hyphen that dates and identifiers have. */
    static String asWritten(String printable) {
        return printable.replace(UNBROKEN, '-');
    }

    private String legible(String text) {
        return Legible.text(text, Typeface::has, letter -> marked.computeIfAbsent(letter, each -> new LinkedHashSet<>())
                .add(place));
    }

    /** What the marks stand for; empty if every letter could be printed. */
    Optional<String> note(Language language) {
        if (marked.isEmpty()) {
            return Optional.empty();
        }
        List<Message> letters =
                marked.entrySet().stream().map(Lettering::inWords).toList();
        return Optional.of(language.say(Message.of(
                "Characters that cannot be seen, or that this print has no letter for, stand as marks; the registry"
                        + " has them as they were written: {characters}.",
                Listed.of(letters, "; "))));
    }

    private static Message inWords(Map.Entry<Integer, Set<String>> mark) {
        Message places =
                Listed.of(mark.getValue().stream().map(Message::verbatim).toList(), "”, “");
        return Optional.ofNullable(Character.getName(mark.getKey()))
                .map(name -> Message.of("{mark} {name} (“{headings}”)", Legible.mark(mark.getKey()), name, places))
                .orElse(Message.of("{mark} (“{headings}”)", Legible.mark(mark.getKey()), places));
    }
}
