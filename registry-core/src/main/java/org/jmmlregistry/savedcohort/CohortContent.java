package org.jmmlregistry.savedcohort;

import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.dictionary.FreeText;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;

/**
 * What somebody wants to save.
 *
 * @param criterion its text
 * @param note why, or what is to be known of it; may be blank
 */
public record CohortContent(String name, String criterion, CohortUsers users, String note) {

    /** The longest name. */
    public static final int LONGEST_NAME = 200;

    /** The longest note. */
    public static final int LONGEST_NOTE = 2000;

    /** The same as it is kept, with the one text of its criterion. */
    CohortContent kept() {
        String shortName = name.strip().replaceAll("\\s+", " ");
        if (shortName.isEmpty()) {
            throw Refused.notPossible("Give the cohort a name.");
        }
        require(Message.of("The name"), shortName, LONGEST_NAME);
        require(Message.of("The note"), note.strip(), LONGEST_NOTE);
        if (criterion.isBlank()) {
            throw Refused.notPossible("A cohort has at least one condition; without any it is everybody.");
        }
        String text = Criterion.read(criterion).text();
        require(Message.of("The criterion"), text, Criterion.LONGEST);
        return new CohortContent(shortName, text, users, note.strip());
    }

    private static void require(Message what, String text, int most) {
        FreeText.complaint(what, text, most).ifPresent(why -> {
            throw new Refused(Refused.Kind.NOT_POSSIBLE, why);
        });
    }
}
