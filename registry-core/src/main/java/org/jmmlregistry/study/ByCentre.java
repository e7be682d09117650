package org.jmmlregistry.study;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.language.Message;

/** By the centre that a case belongs to. */
record ByCentre() implements Grouping {

    @Override
    public Stage known(int hsctSeq) {
        return Stage.DIAGNOSIS;
    }

    @Override
    public Split split(List<Subject> subjects, int hsctSeq) {
        List<Group> centres = subjects.stream()
                .flatMap(subject -> subject.centre().stream())
                .distinct()
                .sorted()
                .map(ByCentre::group)
                .toList();
        Grouping.refuseTooMany(words(), centres.size());
        return Split.of(subjects, centres, subject -> {
            Optional<String> centre = subject.centre();
            return centre.isPresent()
                    ? new Membership.In(group(centre.get()))
                    : new Membership.NotKnown(Message.of("no centre recorded"));
        });
    }

    private static Group group(String centre) {
        return new Group(centre, Message.verbatim(centre));
    }

    @Override
    public String text() {
        return "centre";
    }

    @Override
    public Message words() {
        return Message.of("centre");
    }
}
