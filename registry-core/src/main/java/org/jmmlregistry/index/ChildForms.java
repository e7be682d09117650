package org.jmmlregistry.index;

import java.util.Map;
import java.util.Optional;

/**
 * A child and how it stands with each of its forms.
 *
 * @param closed whether the case takes no change
 * @param cells by the code of the form, in the order of a case
 */
public record ChildForms(CaseSummary child, Optional<String> centre, boolean closed, Map<String, FormCell> cells) {

    /** How many forms ask for work. */
    public long open() {
        return cells.values().stream().filter(cell -> cell.state().isOpen()).count();
    }
}
