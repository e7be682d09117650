package org.jmmlregistry.web.cohort;

import java.util.List;
import java.util.Map;

/**
 * A draft after a button was pressed, and where somebody goes on.
 *
 * @param focus the control
 */
record DraftEdit(Draft draft, String focus) {

    private static final Map<String, Line.Kind> GROUPS = Map.of(
            "group", Line.Kind.ANY,
            "entry", Line.Kind.ENTRY_ALL,
            "event", Line.Kind.EVENT_ALL,
            "start", Line.Kind.START_ALL);

    /** Nothing but a count is wanted of any other button. */
    static DraftEdit of(Draft draft, BuilderRequest.Pressed pressed) {
        int at = pressed.line();
        if (!draft.has(at)) {
            return new DraftEdit(draft, "");
        }
        int depth = draft.lines().get(at).depth();
        Line.Kind group = GROUPS.get(pressed.action());
        if (group != null) {
            Draft longer = draft.with(at, List.of(Line.group(depth + 1, group, false), Line.blank(depth + 2)));
            return new DraftEdit(longer, "i" + (draft.end(at) + 1));
        }
        return switch (pressed.action()) {
            case "add" -> new DraftEdit(draft.with(at, List.of(Line.blank(depth + 1))), "i" + draft.end(at));
            case "remove" -> removed(draft, at);
            default -> new DraftEdit(draft, "");
        };
    }

    /** The line that takes its place is gone on with, otherwise the one before, otherwise what adds another. */
    private static DraftEdit removed(Draft draft, int at) {
        if (at == 0) {
            return new DraftEdit(Draft.EMPTY, "add0");
        }
        Draft shorter = draft.without(at);
        int next = shorter.has(at) ? at : at - 1;
        if (next == 0) {
            return new DraftEdit(shorter, "add0");
        }
        return new DraftEdit(shorter, (shorter.lines().get(next).kind().isGroup() ? "k" : "i") + next);
    }
}
