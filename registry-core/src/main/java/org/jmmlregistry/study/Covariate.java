package org.jmmlregistry.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jmmlregistry.dictionary.Kind;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.language.Worded;

/** What may explain an outcome: a number as it is, or groups, of which the first is the one that others are held against. */
public sealed interface Covariate extends Worded {

    /** A number; its coefficient is that of one unit more. */
    record Amount(ItemOfHsct of) implements Covariate {

        @Override
        public Stage known(int hsctSeq) {
            return of.known(hsctSeq);
        }

        @Override
        public Map<Subject, Told> told(List<Subject> children, int hsctSeq) {
            Map<Subject, Told> told = new HashMap<>();
            for (Subject child : children) {
                ItemOfHsct.Found found = of.of(child, hsctSeq);
                told.put(
                        child,
                        found instanceof ItemOfHsct.Found.Nothing nothing
                                ? new Told.Lacking(nothing.why())
                                : new Told.Known(
                                        String.valueOf(ByNumber.number(found).orElseThrow())));
            }
            return told;
        }

        @Override
        public String text() {
            return of.text();
        }

        @Override
        public Message words() {
            return of.item()
                    .unitInWords()
                    .map(unit -> Message.of("{item} ({unit}), for 1 more", of, unit))
                    .orElse(Message.of("{item}, for 1 more", of));
        }

        @Override
        public Message described() {
            return of.item()
                    .unitInWords()
                    .map(unit -> Message.of("{item} ({unit})", of, unit))
                    .orElse(of.words());
        }
    }

    /** Groups. */
    record Category(Grouping by) implements Covariate {

        /** @throws Refused if the groups are formed by an event, whose day is not the same in all children */
        public Category {
            if (by instanceof ByHappening) {
                throw Refused.malformed(
                        "“{event}” comes on another day in each child; it is compared on each day, not as a covariate.",
                        by);
            }
        }

        @Override
        public Stage known(int hsctSeq) {
            return by.known(hsctSeq);
        }

        @Override
        public Map<Subject, Told> told(List<Subject> children, int hsctSeq) {
            Split split = by.split(children, hsctSeq);
            Map<Subject, Told> told = new HashMap<>();
            for (int group = 0; group < split.groups().size(); group++) {
                Told known = new Told.Known(split.groups().get(group).code());
                split.members().get(group).forEach(child -> told.put(child, known));
            }
            split.notKnown().forEach((why, some) -> some.forEach(child -> told.put(child, new Told.Lacking(why))));
            return told;
        }

        @Override
        public String text() {
            return by.text();
        }

        @Override
        public Message words() {
            return by.words();
        }
    }

    /** When in a course it is known of a child. */
    Stage known(int hsctSeq);

    /** As a table of the children names it, which has no ratios. */
    default Message described() {
        return words();
    }

    /** What one child has. */
    sealed interface Told {

        /** @param text a number, or the code of a group */
        record Known(String text) implements Told {}

        record Lacking(Message why) implements Told {}
    }

    /**
     * What each child has.
     *
     * @param children by whom groups are cut where they are cut by the children themselves
     */
    Map<Subject, Told> told(List<Subject> children, int hsctSeq);

    /** As it stands in the text of a specification. */
    String text();

    /** @throws Refused if the text names nothing that could explain an outcome */
    static Covariate read(String text) {
        return GroupingReader.itemAlone(text)
                .filter(item -> item.item().kind() == Kind.NUMBER || item.item().kind() == Kind.INTEGER)
                .<Covariate>map(Amount::new)
                .orElseGet(() -> new Category(Grouping.read(text)));
    }

    /** The texts of several, as they stand in the text of a specification: the parts between semicolons, of which those within quotation marks belong to a text that is sought. */
    static List<String> apart(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '\\' && quoted && at + 1 < text.length()) {
                part.append(sign).append(text.charAt(++at));
            } else if (sign == ';' && !quoted) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                quoted ^= sign == '"';
                part.append(sign);
            }
        }
        parts.add(part.toString().strip());
        return parts;
    }
}
