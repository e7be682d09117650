package org.jmmlregistry.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignFrame;
import net.sf.jasperreports.engine.design.JasperDesign;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Footer;
import org.jmmlregistry.report.Typeface;

/** The head of a page, and its foot: one to five lines, none of which is broken by the engine, the last beside the number of the page. */
final class PageFooter {

    static final int MOST_LINES = 5;

    private static final double HEAD_WIDTH = 465;
    private static final double HEAD_SIZE = 8.5;

    /** How much wider bold letters are, at most. */
    private static final double BOLD = 1.1;

    private static final int LEADING = 9;
    private static final double SIZE = 6.9;
    private static final double WIDTH = 479;

    /** Beside the number of the page. */
    private static final double LAST_WIDTH = 395;

    private PageFooter() {}

    /** As many as fit beneath one another: the first may go on in a second; what is longer ends with an ellipsis. */
    static List<String> lines(Footer footer, Language language) {
        List<String> lines = new ArrayList<>();
        for (Message line : footer.lines()) {
            String said = language.say(line);
            boolean fits = Typeface.width(said, SIZE) <= WIDTH;
            lines.addAll(fits ? List.of(said) : broken(said, lines.isEmpty() ? 2 : 1));
        }
        String last = footer.last().stream().map(language::say).collect(Collectors.joining(" · "));
        List<String> end =
                Typeface.width(last, SIZE) <= LAST_WIDTH ? List.of(last) : broken(last, lines.isEmpty() ? 2 : 1);
        lines.addAll(end.subList(0, end.size() - 1));
        lines.add(shortened(end.get(end.size() - 1), LAST_WIDTH));
        if (lines.size() > MOST_LINES) {
            throw new IllegalArgumentException("footer: at most " + MOST_LINES + " lines, not " + lines.size());
        }
        return lines;
    }

    /** What names the document in the room that the kind of its data leaves beside it, of which nothing is ever cut. */
    static String runningHead(String name, String banner) {
        double left = HEAD_WIDTH - Typeface.width(banner, HEAD_SIZE) * BOLD;
        return shortened(name, left * SIZE / HEAD_SIZE);
    }

    /** The last of two has room for the number of the page beside it. */
    private static List<String> broken(String line, int most) {
        if (most == 1) {
            return List.of(shortened(line, WIDTH));
        }
        if (Typeface.width(line, SIZE) <= LAST_WIDTH) {
            return List.of(line);
        }
        int end = line.lastIndexOf(' ');
        while (end > 0 && Typeface.width(line.substring(0, end), SIZE) > WIDTH) {
            end = line.lastIndexOf(' ', end - 1);
        }
        return end <= 0
                ? List.of(shortened(line, WIDTH))
                : List.of(line.substring(0, end), shortened(line.substring(end + 1), WIDTH));
    }

    private static String shortened(String line, double width) {
        if (Typeface.width(line, SIZE) <= width) {
            return line;
        }
        int end = line.length();
        while (end > 0 && Typeface.width(line.substring(0, end) + "…", SIZE) > width) {
            end = line.offsetByCodePoints(end, -1);
        }
        return line.substring(0, end).stripTrailing() + "…";
    }

    /** Makes room for so many lines in the design of the sheet. */
    static void fit(JasperDesign sheet, int lines) {
        int more = LEADING * (lines - 1);
        JRDesignFrame frame = (JRDesignFrame) sheet.getPageFooter().getElements()[0];
        JRDesignElement text = (JRDesignElement) frame.getElements()[0];
        JRDesignElement page = (JRDesignElement) frame.getElements()[1];
        ((JRDesignBand) sheet.getPageFooter()).setHeight(sheet.getPageFooter().getHeight() + more);
        frame.setHeight(frame.getHeight() + more);
        text.setHeight(text.getHeight() + more);
        page.setY(page.getY() + more);
    }
}
