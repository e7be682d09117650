package org.jmmlregistry.study;

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
        public String text() {
            return of.text();
        }

        @Override
        public Message words() {
            return of.item()
                    .unitInWords()
                    .map(unit -> Message.of("{item}, per {unit}", of, unit))
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

    /** As it stands in the text of a specification. */
    String text();

    /** @throws Refused if the text names nothing that could explain an outcome */
    static Covariate read(String text) {
        return GroupingReader.itemAlone(text)
                .filter(item -> item.item().kind() == Kind.NUMBER || item.item().kind() == Kind.INTEGER)
                .<Covariate>map(Amount::new)
                .orElseGet(() -> new Category(Grouping.read(text)));
    }
}
