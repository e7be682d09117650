package org.jmmlregistry.report.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.followup.AcuteGvhdForm;
import org.jmmlregistry.followup.ChronicGvhdForm;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Figures;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.transplant.Transplant;

/** The GVHD of a child, an episode a row, the latest last. */
final class GvhdTable {

    private static final Message NOT_RECORDED = Message.of("not recorded");
    private static final int MOST_LINES = 2;
    private static final double WHAT = 130;
    private static final double THEN = 170;

    private record Episode(Transplant hsct, Optional<ClinicalDate> onset, Message what, Message then) {}

    private final List<Episode> episodes = new ArrayList<>();

    GvhdTable(CaseFile child) {
        for (Transplant hsct : child.transplants()) {
            child.answers().of(AcuteGvhdForm.FORM, hsct.hsctSeq()).stream()
                    .filter(entry -> entry.is(AcuteGvhdForm.AGVHD_PRESENT, true))
                    .forEach(entry -> episodes.add(acute(hsct, entry)));
            child.answers().of(ChronicGvhdForm.FORM, hsct.hsctSeq()).stream()
                    .filter(entry -> entry.is(ChronicGvhdForm.CGVHD_PRESENT, true))
                    .forEach(entry -> episodes.add(chronic(hsct, entry)));
        }
    }

    private static Episode acute(Transplant hsct, Entry entry) {
        return new Episode(
                hsct,
                entry.get(AcuteGvhdForm.ONSET_DATE),
                Message.of(
                        "Acute: {grade}",
                        entry.get(AcuteGvhdForm.OVERALL_GRADE)
                                .map(Worded::words)
                                .orElse(NOT_RECORDED)),
                entry.get(AcuteGvhdForm.RESPONSE_D28)
                        .map(response -> Message.of("Response on day 28: {response}", response))
                        .orElse(NOT_RECORDED));
    }

    private static Episode chronic(Transplant hsct, Entry entry) {
        return new Episode(
                hsct,
                entry.get(ChronicGvhdForm.ONSET_DATE),
                Message.of(
                        "Chronic: {severity}",
                        entry.get(ChronicGvhdForm.NIH_GLOBAL).map(Worded::words).orElse(NOT_RECORDED)),
                entry.get(ChronicGvhdForm.LAST_STATUS)
                        .map(status -> Message.of("Last known: {status}", status))
                        .orElse(NOT_RECORDED));
    }

    boolean isEmpty() {
        return episodes.isEmpty();
    }

    int size() {
        return episodes.size();
    }

    /** The last of them, at most so many. */
    Table table(Room room, int most) {
        List<Episode> shown = episodes.subList(Math.max(0, episodes.size() - most), episodes.size());
        room.take(Room.HEAD + Room.AROUND + shown.size() * Room.row(MOST_LINES));
        return Table.of("gvhd", shown)
                .look(Table.Look.LISTING)
                .words(
                        "hsct",
                        Message.of("After"),
                        60,
                        each -> Cell.words(
                                Message.of("HSCT {number}", each.hsct().hsctSeq())))
                .figures("day", Message.of("Day"), 60, GvhdTable::day)
                .words(
                        "what",
                        Message.of("What it was"),
                        160,
                        each -> Cell.verbatim(Room.cut(room.said(each.what()), WHAT, MOST_LINES)))
                .words(
                        "then",
                        Message.of("What became of it"),
                        201,
                        each -> Cell.verbatim(Room.cut(room.said(each.then()), THEN, MOST_LINES)))
                .table();
    }

    private static Cell day(Episode episode) {
        return episode.onset()
                .<Cell>map(date -> Cell.number(Figures.day(episode.hsct().dayOf(date.imputed())), (double)
                        episode.hsct().dayOf(date.imputed())))
                .orElse(Cell.words(NOT_RECORDED, Cell.Tone.ABSENT));
    }
}
