package org.jmmlregistry.report;

import java.util.Optional;
import org.jmmlregistry.language.Language;

/** Something that can be drawn in any language, as a value. */
public interface Picture {

    Drawing draw(Language language);

    /** The figures that the drawing shows; empty if the report prints them in a table of its own. */
    Optional<Table> behind();
}
