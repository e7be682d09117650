package org.jmmlregistry.web.worklist;

import java.util.Locale;
import java.util.Optional;
import org.jmmlregistry.casefile.EntryName;
import org.jmmlregistry.casefile.ExpectedEntry;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.index.CellState;
import org.jmmlregistry.index.FormCell;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.web.http.EntryPlace;

/**
 * A cell of the matrix.
 *
 * @param name of the entry to which it leads
 */
public record MatrixCell(CellState state, Message name, int entries, String address) {

    /** @param begins whether the reader may begin an entry in this case */
    static MatrixCell of(RegistryId id, FormCell cell, boolean begins) {
        boolean there = cell.wanted().isEmpty() && cell.state() != CellState.NOT_EXPECTED;
        boolean opens = there || (begins && cell.wanted().isPresent());
        return new MatrixCell(cell.state(), name(cell), cell.entries(), address(id, cell.at(), opens));
    }

    private static Message name(FormCell cell) {
        return cell.state() == CellState.NOT_EXPECTED
                ? Forms.form(cell.at().form()).orElseThrow().words()
                : name(cell.at(), cell.wanted());
    }

    /** What people call an entry, or what is wanted in its place. */
    static Message name(EntryKey at, Optional<ExpectedEntry> wanted) {
        return wanted.filter(each -> !each.point().isEmpty())
                .map(each -> each.hsctSeq() == 0
                        ? each.what()
                        : Message.of("{what}, HSCT {number}", each.what(), each.hsctSeq()))
                .orElseGet(() -> new EntryName(at).words());
    }

    static String address(RegistryId id, EntryKey at, boolean opens) {
        return opens
                ? "entry.xhtml?id=%s&%s".formatted(id, new EntryPlace(at).query())
                : "case.xhtml?id=%s".formatted(id);
    }

    /** After what the style of the mark is named. */
    public String mark() {
        return mark(state);
    }

    static String mark(CellState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String style() {
        return state.isOpen() ? "hot " + mark() : "calm";
    }

    public boolean several() {
        return entries > 1;
    }
}
