package org.jmmlregistry.web.worklist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jmmlregistry.index.CellState;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/**
 * The rows of the matrix as a page shows them. They are written here and not by the page, because its components take ten times as long
 * for so many cells.
 */
final class MatrixMarkup {

    private final Language language;
    private final Map<Message, String> said = new HashMap<>();
    private final StringBuilder markup = new StringBuilder();

    private MatrixMarkup(Language language) {
        this.language = language;
    }

    static String of(List<MatrixRow> rows, Language language) {
        MatrixMarkup all = new MatrixMarkup(language);
        rows.forEach(all::row);
        return all.markup.toString();
    }

    private void row(MatrixRow row) {
        Message beneath = Message.of("{sex}, {hscts, plural, one {# HSCT} other {# HSCTs}}", row.sex(), row.hscts());
        Message done = Message.of("{forms, plural, one {# form done} other {# forms done}}", row.done());
        markup.append("<tr><th scope=\"row\" class=\"first\">");
        link("", "case.xhtml?id=" + row.id(), escaped(row.id()));
        markup.append("<span class=\"beneath\">").append(said(beneath)).append("</span>");
        markup.append("<span class=\"sum\">").append(said(done)).append("</span></th>");
        row.cells().forEach(this::cell);
        markup.append("</tr>\n");
    }

    private void cell(MatrixCell cell) {
        String name = "<span class=\"unseen of\">" + said(cell.name()) + ": </span>";
        String state = cell.state() == CellState.NOT_EXPECTED
                ? "<span class=\"unseen\">" + said(cell.state()) + "</span>"
                : said(cell.state());
        String several = cell.several()
                ? "<span class=\"n\"><span class=\"unseen\">, </span>" + cell.entries() + "<span class=\"unseen\"> "
                        + said(Message.of("entries")) + "</span></span>"
                : "";
        markup.append("<td class=\"").append(cell.style()).append("\">");
        link("st " + cell.mark(), cell.address(), name + state + several);
        markup.append("</td>");
    }

    private void link(String style, String address, String content) {
        markup.append("<a ").append(style.isEmpty() ? "" : "class=\"" + style + "\" ");
        markup.append("href=\"")
                .append(escaped(address))
                .append("\">")
                .append(content)
                .append("</a>");
    }

    private String said(Worded worded) {
        return said.computeIfAbsent(worded.words(), message -> escaped(language.say(message)));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
