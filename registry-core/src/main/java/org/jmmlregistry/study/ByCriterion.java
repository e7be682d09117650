package org.jmmlregistry.study;

import java.util.List;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.language.Message;

/** By a question that is true or not: whom it holds of, and whom it does not. */
record ByCriterion(Criterion criterion) implements Grouping {

    private static final Group HOLDS = new Group("yes", Message.in("answer to a question", "yes"));
    private static final Group HOLDS_NOT = new Group("no", Message.in("answer to a question", "no"));

    @Override
    public Stage known(int hsctSeq) {
        return Stage.of(criterion);
    }

    @Override
    public Split split(List<Subject> subjects, int hsctSeq) {
        return Split.of(subjects, List.of(HOLDS, HOLDS_NOT), subject -> switch (criterion.claim(subject.known())) {
            case TRUE -> new Membership.In(HOLDS);
            case FALSE -> new Membership.In(HOLDS_NOT);
            case UNKNOWN -> new Membership.NotKnown(Message.of("not recorded"));
        });
    }

    @Override
    public String text() {
        return "whether (" + criterion.text() + ")";
    }

    @Override
    public Message words() {
        return Message.of("whether {condition}", criterion);
    }
}
