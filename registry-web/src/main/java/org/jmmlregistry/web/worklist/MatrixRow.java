package org.jmmlregistry.web.worklist;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.index.CellState;
import org.jmmlregistry.index.ChildForms;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.patient.SeriesNumber;
import org.jmmlregistry.patient.Sex;

/**
 * A row of the matrix.
 *
 * @param series the number in a series; blank for a child of none
 * @param done how many forms are there and ask for nothing
 */
public record MatrixRow(
        String id, Sex sex, int hscts, String series, Optional<String> centre, long done, List<MatrixCell> cells) {

    /** @param writes whether the reader may begin entries in cases that are not closed */
    static MatrixRow of(ChildForms child, boolean writes) {
        RegistryId id = child.child().id();
        return new MatrixRow(
                id.text(),
                child.child().child().sex(),
                child.child().course().transplants(),
                child.child().child().series().map(SeriesNumber::toString).orElse(""),
                child.centre(),
                child.cells().values().stream()
                        .filter(cell -> !cell.state().isOpen() && cell.state() != CellState.NOT_EXPECTED)
                        .count(),
                child.cells().values().stream()
                        .map(cell -> MatrixCell.of(id, cell, writes && !child.closed()))
                        .toList());
    }
}
