package org.jmmlregistry.report;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the reports in one language, by key; figures are put into them as text. */
final class Wording {
    private final ResourceBundle words;
    private final Locale locale;

    private Wording(Locale locale) {
        this.locale = locale;
        this.words = ResourceBundle.getBundle("org.jmmlregistry.report.labels", locale);
    }

    static Wording in(Locale locale) {
        return new Wording(locale);
    }

    Locale locale() {
        return locale;
    }

    String say(String key, Object... figures) {
        return new MessageFormat(words.getString(key), locale).format(figures);
    }

    /** {@code 30 April 2003}. */
    String date(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(date);
    }

    /** {@code A, B and C}. */
    String series(java.util.List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " " + say("and") + " "
                + parts.get(parts.size() - 1);
    }
}
