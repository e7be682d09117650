package org.jmmlregistry.report;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.exchange.Codebook;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.report.pdf.Imprint;
import org.jmmlregistry.report.pdf.Manuscript;
import org.jmmlregistry.report.pdf.Template;

/** The codebook on paper: what {@link Codebook} says, form by form, and every check. */
final class CodebookReport {
    record Line(String label, String detail, String answer, String limits, String requirement) {}

    private final Wording words;

    CodebookReport(Wording words) {
        this.words = words;
    }

    Imprint imprint() {
        return new Imprint(
                words.say("codebook.title"),
                words.say("codebook.runningHead"),
                words.say("codebook.banner"),
                words.say("codebook.footer", Software.version()),
                words.locale(),
                Software.released());
    }

    Manuscript manuscript() {
        int items = Forms.all().stream().mapToInt(form -> form.items().size()).sum();
        Manuscript report = new Manuscript();
        report.title(words.say("codebook.kicker"), words.say("codebook.title"))
                .paragraph(words.say(
                        "codebook.lead",
                        String.valueOf(Forms.all().size()),
                        String.valueOf(items),
                        String.valueOf(Codebook.checkLines(Language.ENGLISH).size())));
        for (Form form : Forms.all()) {
            report.chapter(words.say("codebook.form", form.code(), Language.ENGLISH.say(form)))
                    .note(words.say("codebook.repeat", Language.ENGLISH.say(form.repeat())))
                    .table(
                            Template.CODEBOOK,
                            Codebook.lines(form, Language.ENGLISH).stream()
                                    .map(this::line)
                                    .toList());
        }
        return report.chapter(words.say("codebook.checks"))
                .note(words.say("codebook.checks.note"))
                .table(Template.CHECKS, Codebook.checkLines(Language.ENGLISH));
    }

    private Line line(Codebook.Line line) {
        return new Line(
                line.label(),
                line.item(),
                lines(
                        line.unit().isEmpty() ? line.type() : words.say("codebook.measured", line.type(), line.unit()),
                        line.codes()),
                lines(said("codebook.hard", line.hard()), said("codebook.soft", line.soft())),
                lines(line.required(), line.outside()));
    }

    private String said(String key, String what) {
        return what.isEmpty() ? "" : words.say(key, what);
    }

    private static String lines(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
    }
}
