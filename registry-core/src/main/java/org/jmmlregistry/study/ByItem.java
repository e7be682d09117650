package org.jmmlregistry.study;

import java.util.ArrayList;
import java.util.List;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Kind;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;

/** By the answers to an item with a list of codes, or yes and no: a group for each that some child has. */
record ByItem(ItemOfHsct of) implements Grouping {

    private static final Group YES = new Group("Y", Message.in("answer", "Yes"));
    private static final Group NO = new Group("N", Message.in("answer", "No"));

    /** @throws Refused if its answers are no single codes */
    ByItem {
        Kind kind = of.item().kind();
        if (kind == Kind.NUMBER || kind == Kind.INTEGER) {
            throw Refused.malformed(
                    "“{item}” is a number; say where to cut it, as in “cut at 12, 24” or “in quartiles”.", of.item());
        }
        if (kind == Kind.CODES) {
            throw Refused.malformed(
                    "“{item}” may have several answers at once; ask for one of them, as in: whether ({example})",
                    of.item(),
                    Message.verbatim(of.form().code() + "." + of.item().code() + " is "
                            + of.item().choices().get(0).code()));
        }
        if (kind != Kind.CODE && kind != Kind.YES_NO) {
            throw Refused.malformed("“{item}” has no list of answers that children could be grouped by.", of.item());
        }
    }

    @Override
    public Stage known(int hsctSeq) {
        return of.known(hsctSeq);
    }

    @Override
    public Split split(List<Subject> subjects, int hsctSeq) {
        Split split = Split.of(subjects, groups(), subject -> membership(of.of(subject, hsctSeq)))
                .withoutEmpty();
        Grouping.refuseTooMany(words(), split.groups().size());
        return split;
    }

    private List<Group> groups() {
        if (of.item().kind() == Kind.YES_NO) {
            return List.of(YES, NO);
        }
        List<Group> groups = new ArrayList<>();
        of.item().choices().forEach(choice -> groups.add(group(choice)));
        return groups;
    }

    private static Group group(Coded choice) {
        return new Group(choice.code(), choice.words());
    }

    private static Membership membership(ItemOfHsct.Found found) {
        if (found instanceof ItemOfHsct.Found.Nothing nothing) {
            return new Membership.NotKnown(nothing.why());
        }
        Object value = ((ItemOfHsct.Found.Value) found).value();
        if (value instanceof Coded coded) {
            return new Membership.In(group(coded));
        }
        return new Membership.In(value.equals(true) ? YES : NO);
    }

    @Override
    public String text() {
        return of.text();
    }

    @Override
    public Message words() {
        return of.words();
    }
}
