package org.jmmlregistry.report.face;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Legible;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Column;
import org.jmmlregistry.report.Curves;
import org.jmmlregistry.report.Drawing;
import org.jmmlregistry.report.Picture;
import org.jmmlregistry.report.PrintedTable;
import org.jmmlregistry.report.Questions;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.Sheet;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.drawing.CurveDrawing;

/** A report as a fragment of HTML, without its title: a card for each section, free of styles and scripts. */
public final class PageFace {

    private final Language language;
    private final UnaryOperator<String> address;
    private final StringBuilder html = new StringBuilder();
    private int section;

    /** A section before the first heading in which nothing stands. */
    private static final String NOTHING = "<section class=\"card\">\n</section>\n";

    private PageFace(Language language, UnaryOperator<String> address) {
        this.language = language;
        this.address = address;
    }

    /** A report that offers no other question. */
    public static String of(Report report, Language language) {
        return of(report, language, asked -> "");
    }

    /** @param address where the question is answered that a text asks; empty for nowhere */
    public static String of(Report report, Language language, UnaryOperator<String> address) {
        PageFace page = new PageFace(language.spelled(Legible::text), address);
        page.html.append("<section class=\"card\">\n");
        report.blocks().forEach(page::add);
        return page.html.append("</section>\n").toString().replace(NOTHING, "");
    }

    private void add(Block block) {
        if (block instanceof Block.Heading heading) {
            add(heading);
        } else if (block instanceof Block.Text text) {
            html.append("<p>").append(escaped(text.in(language))).append("</p>\n");
        } else if (block instanceof Block.Note note) {
            note(language.say(note.text()));
        } else if (block instanceof Block.Caution caution) {
            add(caution);
        } else if (block instanceof Block.Drawn drawn) {
            add(drawn.picture());
        } else if (block instanceof Block.Typed typed) {
            html.append("<pre><code>")
                    .append(escaped(String.join("\n", typed.lines())))
                    .append("</code></pre>\n");
        } else if (block instanceof Block.Offers offers) {
            add(offers);
        } else if (block instanceof Curves curves) {
            add(curves);
        } else if (block instanceof Table table) {
            add(table);
        } else if (block instanceof Sheet sheet) {
            list(sheet.names());
        } else if (block instanceof Questions questions) {
            questions.questions().forEach(this::add);
        }
    }

    private void add(Block.Heading heading) {
        if (heading.level() == Block.Level.PART) {
            html.append("<h3>").append(said(heading.text())).append("</h3>\n");
            return;
        }
        section++;
        html.append("</section>\n<section class=\"card\" aria-labelledby=\"%s\">%n<h2 id=\"%s\">%s</h2>%n"
                .formatted(label(), label(), said(heading.text())));
    }

    private String label() {
        return "section-" + section;
    }

    private String said(Worded words) {
        return escaped(language.say(words));
    }

    private void note(String text) {
        html.append("<p class=\"hint\">").append(escaped(text)).append("</p>\n");
    }

    private void add(Picture picture) {
        add(picture.draw(language));
        picture.behind().ifPresent(behind -> {
            html.append("<details><summary>")
                    .append(said(Message.of("The figures of the drawing")))
                    .append("</summary>\n");
            add(behind);
            html.append("</details>\n");
        });
    }

    private void add(Drawing drawing) {
        html.append("<div class=\"drawing\" role=\"group\" aria-labelledby=\"%s\" tabindex=\"0\">".formatted(label()))
                .append(drawing.svg())
                .append("</div>\n");
    }

    private void add(Block.Caution caution) {
        List<String> points = caution.points().stream().map(this::said).toList();
        html.append("<div class=\"note caution\"><p><strong>%s</strong></p>%s</div>%n"
                .formatted(
                        said(caution.title()),
                        points.size() == 1
                                ? "<p>" + points.get(0) + "</p>"
                                : points.stream().collect(Collectors.joining("</li><li>", "<ul><li>", "</li></ul>"))));
    }

    private void add(Block.Offers offers) {
        html.append("<div class=\"offers\">\n");
        for (Block.Offer offer : offers.offers()) {
            String where = address.apply(offer.asked());
            html.append("<div class=\"offer\"><h3>%s</h3><p>%s</p>%s</div>%n"
                    .formatted(
                            said(offer.name()),
                            said(offer.question()),
                            where.isEmpty()
                                    ? ""
                                    : "<p><a class=\"button\" href=\"%s\">%s<span class=\"unseen\"> %s</span></a></p>"
                                            .formatted(
                                                    escaped(where), said(Message.of("Show it")), said(offer.name()))));
        }
        html.append("</div>\n");
    }

    private void add(Curves curves) {
        if (curves.isDrawn()) {
            add(CurveDrawing.draw(curves, language));
        }
        curves.notDrawn().ifPresent(why -> note(language.say(why)));
        if (!curves.counted().isEmpty()) {
            html.append("<p>")
                    .append(curves.counted().stream().map(this::said).collect(Collectors.joining(" ")))
                    .append("</p>\n");
        }
        curves.readings().ifPresent(this::add);
        if (!curves.imputed().isEmpty()) {
            note(curves.imputed().stream().map(language::say).collect(Collectors.joining(" ")));
        }
        if (!curves.leftOut().isEmpty()) {
            note(language.say(Message.of("Not evaluable and left out: {children}.", curves.leftOut())));
        }
    }

    private void add(Table table) {
        PrintedTable printed = PrintedTable.of(table, language);
        if (table.look() == Table.Look.HEADLINE) {
            headlines(printed);
        } else {
            html.append("<div class=\"scroll\" role=\"group\"%s tabindex=\"0\">%n<table class=\"%s\">%n"
                    .formatted(
                            section == 0 ? "" : " aria-labelledby=\"" + label() + "\"",
                            table.look().name().toLowerCase(Locale.ROOT)));
            headings(table, printed);
            html.append("<tbody>\n");
            printed.rows().forEach(row -> row(table.columns(), row));
            html.append("</tbody>\n</table>\n</div>\n");
        }
        printed.notes().forEach(this::note);
    }

    private void headlines(PrintedTable printed) {
        html.append("<dl class=\"headlines\">\n");
        for (List<PrintedTable.Printed> row : printed.rows()) {
            html.append("<div><dt>%s</dt><dd><span class=\"figure\">%s</span> %s</dd></div>%n"
                    .formatted(
                            escaped(row.get(0).text()),
                            escaped(row.get(1).text()),
                            escaped(row.stream()
                                    .skip(2)
                                    .map(PrintedTable.Printed::text)
                                    .collect(Collectors.joining(", ")))));
        }
        html.append("</dl>\n");
    }

    private void headings(Table table, PrintedTable printed) {
        if (!table.hasHeadings()) {
            return;
        }
        html.append("<thead><tr>");
        for (int each = 0; each < table.columns().size(); each++) {
            html.append("<th scope=\"col\"%s>%s</th>"
                    .formatted(
                            side(table.columns().get(each), false),
                            escaped(printed.headings().get(each))));
        }
        html.append("</tr></thead>\n");
    }

    private void row(List<Column> columns, List<PrintedTable.Printed> row) {
        html.append("<tr>");
        for (int each = 0; each < row.size(); each++) {
            PrintedTable.Printed cell = row.get(each);
            String text = cell.mark()
                            .map(mark -> "<span class=\"state " + mark + "\">" + tone(cell) + "</span>")
                            .orElse(tone(cell))
                    + cell.detail()
                            .map(more -> "<br/><small>" + escaped(more) + "</small>")
                            .orElse("");
            html.append(
                    each == 0
                            ? "<th scope=\"row\">" + text + "</th>"
                            : "<td%s>%s</td>".formatted(side(columns.get(each), cell.few()), text));
        }
        html.append("</tr>\n");
    }

    private static String side(Column column, boolean few) {
        return switch (column.side()) {
            case LEFT -> "";
            case CENTRE -> " class=\"centred\"";
            case RIGHT -> few ? " class=\"number few\"" : " class=\"number\"";
        };
    }

    private static String tone(PrintedTable.Printed cell) {
        String text = escaped(cell.text());
        return switch (cell.tone()) {
            case PLAIN, OPEN -> text;
            case STRONG -> "<strong>" + text + "</strong>";
            case QUIET -> "<small>" + text + "</small>";
            case ABSENT -> "<em>" + text + "</em>";
        };
    }

    private void list(List<Message> lines) {
        html.append("<ul>\n");
        lines.forEach(line -> html.append("<li>").append(said(line)).append("</li>\n"));
        html.append("</ul>\n");
    }

    private void add(Questions.Question question) {
        html.append("<p><strong>").append(said(question.label())).append("</strong></p>\n");
        list(question.detail());
        list(question.answers());
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
