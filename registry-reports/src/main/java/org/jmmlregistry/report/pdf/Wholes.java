package org.jmmlregistry.report.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Report;

/** A report that holds several wholes, one after the other: each is set for itself and has its own page numbers. */
final class Wholes {

    private Wholes() {}

    /** What stands before the first whole, and each whole; the report itself if it holds none. */
    static List<Report> of(Report report) {
        List<List<Block>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        List<Message> titles = new ArrayList<>(List.of(report.title()));
        for (Block block : report.blocks()) {
            if (block instanceof Block.Heading heading && heading.level() == Block.Level.WHOLE) {
                parts.add(new ArrayList<>());
                titles.add(heading.text());
            } else {
                parts.get(parts.size() - 1).add(block);
            }
        }
        if (parts.size() == 1) {
            return List.of(report);
        }
        List<Report> wholes = new ArrayList<>();
        wholes.add(new Report(report.imprint(), report.kicker(), report.title(), parts.get(0), report.basis()));
        for (int part = 1; part < parts.size(); part++) {
            wholes.add(whole(report, titles.get(part), parts.get(part), part, parts.size() - 1));
        }
        return wholes;
    }

    private static Report whole(Report report, Message title, List<Block> blocks, int number, int all) {
        Report.Imprint imprint = report.imprint();
        return new Report(
                new Report.Imprint(
                        imprint.name(),
                        Message.of("{head} · {number} of {all}", imprint.runningHead(), number, all),
                        imprint.banner(),
                        imprint.footer(),
                        imprint.dated()),
                Message.of("{head} · {number} of {all}", report.kicker(), number, all),
                title,
                blocks,
                report.basis());
    }
}
