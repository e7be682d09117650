package org.jmmlregistry.study;

import java.util.List;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.language.Worded;

/** What divides children into groups. Its text is read back by {@link GroupingReader}. */
public sealed interface Grouping extends Worded permits ByItem, ByNumber, ByYear, ByCentre, ByCriterion, ByHappening {

    /** More groups than this are refused: nobody reads so many curves. */
    int MOST_GROUPS = 12;

    /** When in a course it is known of a child to which group it belongs. */
    Stage known(int hsctSeq);

    /**
     * The children in their groups; a group may have no child.
     *
     * @param hsctSeq the HSCT under study
     * @throws Refused if there are too many groups, or what divides them cannot
     */
    Split split(List<Subject> subjects, int hsctSeq);

    /** Whether it divides at what the question says, and nowhere at the children's own numbers. */
    default boolean isGiven() {
        return true;
    }

    /** As it stands in the text of a specification. */
    String text();

    /** @throws Refused if the text names nothing that divides children */
    static Grouping read(String text) {
        return GroupingReader.read(text);
    }

    /** @throws Refused if there are more groups than anybody reads */
    static void refuseTooMany(Message what, int groups) {
        if (groups > MOST_GROUPS) {
            throw Refused.notPossible(
                    "“{grouping}” makes {n} groups, of which at most {most} can be compared; divide by cut points or by a "
                            + "question instead.",
                    what,
                    groups,
                    MOST_GROUPS);
        }
    }
}
