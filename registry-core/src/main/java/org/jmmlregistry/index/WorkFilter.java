package org.jmmlregistry.index;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.database.CasesInScope;
import org.jmmlregistry.dictionary.FreeText;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.security.Caller;

/**
 * Which children of those whom somebody may know of are looked at.
 *
 * @param mine only those that the caller registered, or in whose entries the caller made the last change
 * @param only only those with each of these
 * @param form only what is overdue, queried or incomplete in this form counts as that
 * @param text within pseudonym, label or series number; blank for all
 */
public record WorkFilter(boolean mine, Optional<String> centre, Set<Only> only, Optional<String> form, String text) {

    /** What a child must have to be looked at. */
    public enum Only implements Worded {
        OVERDUE("Overdue", OpenWork.OVERDUE),
        QUERIED("Queried", OpenWork.QUERY, OpenWork.ANSWERED),
        INCOMPLETE("Incomplete", OpenWork.OVERDUE, OpenWork.DUE, OpenWork.MISSING, OpenWork.DRAFT);

        private final String label;
        private final List<OpenWork> kinds;

        Only(String label, OpenWork... kinds) {
            this.label = label;
            this.kinds = List.of(kinds);
        }

        /** The open work of which one must wait. */
        List<OpenWork> kinds() {
            return kinds;
        }

        @Override
        public Message words() {
            return Message.name("only children with", label);
        }
    }

    private static final int LONGEST = 200;

    /** All children. */
    public static final WorkFilter ALL = new WorkFilter(false, Optional.empty(), Set.of(), Optional.empty(), "");

    /** @throws Refused if a text holds a sign that no database takes */
    public WorkFilter {
        only = only.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(only));
        text = text.strip();
        for (String each : List.of(text, centre.orElse(""), form.orElse(""))) {
            FreeText.complaint(Message.of("The text to look for"), each, LONGEST)
                    .ifPresent(why -> {
                        throw new Refused(Refused.Kind.MALFORMED, why);
                    });
        }
    }

    public WorkFilter ofMine() {
        return new WorkFilter(true, centre, only, form, text);
    }

    public WorkFilter ofCentre(String code) {
        return new WorkFilter(mine, Optional.of(code), only, form, text);
    }

    public WorkFilter with(Only... each) {
        return new WorkFilter(mine, centre, Set.of(each), form, text);
    }

    public WorkFilter inForm(String code) {
        return new WorkFilter(mine, centre, only, Optional.of(code), text);
    }

    public WorkFilter withText(String other) {
        return new WorkFilter(mine, centre, only, form, other);
    }

    /** The cases that may be known and fit all but what must wait in them, from FROM on. */
    Sql cases(Caller caller) {
        StringBuilder from = new StringBuilder("FROM registered_case c JOIN case_line l ON l.case_id = c.id WHERE ");
        List<Object> parameters = new ArrayList<>();
        from.append(CasesInScope.own(caller.scope(), "c.centre"));
        centre.ifPresent(code -> {
            from.append(" AND c.centre = ?");
            parameters.add(code);
        });
        if (!text.isEmpty()) {
            from.append(" AND l.sought LIKE ? ESCAPE '!'");
            parameters.add(LikePattern.within(text));
        }
        return new Sql(from.toString(), parameters);
    }
}
