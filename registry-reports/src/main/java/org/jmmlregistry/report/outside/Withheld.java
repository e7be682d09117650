package org.jmmlregistry.report.outside;

import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Cell;

/** What stands in the place of a figure that readers outside are not told; which reason it has cannot be seen. */
final class Withheld {

    static final Cell CELL = Cell.words(Message.of("withheld"), Cell.Tone.QUIET);

    static final Message WHY = Message.of(
            "Withheld: 1 to 4 children, or a figure from which such a count could be worked out, or an estimate of too few who were followed. Which of these is not said.");

    private Withheld() {}
}
