package org.jmmlregistry.report.drawing;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Drawing;
import org.jmmlregistry.report.Picture;
import org.jmmlregistry.report.Table;

/**
 * The flow of patients.
 *
 * @param script the lines of R that count again; may be empty
 */
public record Flow(Message title, List<Step> steps, List<String> script) implements Picture {

    /** A step; the depth says under which earlier step it stands. */
    public record Step(int depth, Message label, int count) {}

    public Flow {
        steps = List.copyOf(steps);
        script = List.copyOf(script);
    }

    @Override
    public Drawing draw(Language language) {
        return FlowDrawing.draw(this, language);
    }

    @Override
    public Optional<Table> behind() {
        Table.Rows<Step> table = Table.of("flow", steps)
                .words("step", Message.of("Step"), 4, step -> Cell.words(step.label()))
                .figures("children", Message.of("Children"), 1, step -> Cell.count(step.count()));
        script.forEach(table::script);
        return Optional.of(table.table());
    }
}
