package org.jmmlregistry.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jmmlregistry.language.Message;

/**
 * Children divided into groups.
 *
 * @param groups in the order in which they are printed; one of them may have no child
 * @param members the children of each group, in the order of the data
 * @param notKnown the children whose group is not known, by the reason
 */
public record Split(List<Group> groups, List<List<Subject>> members, Map<Message, List<Subject>> notKnown) {

    public Split {
        groups = List.copyOf(groups);
        members = members.stream().map(List::copyOf).toList();
        if (groups.size() != members.size()) {
            throw new IllegalArgumentException(
                    "members: one list for each of " + groups.size() + " groups, not " + members.size());
        }
    }

    /** All in one. */
    static Split undivided(List<Subject> subjects) {
        return new Split(List.of(Group.ALL), List.of(subjects), Map.of());
    }

    /** @param groups all that there may be; a child that belongs to another one is a broken contract */
    static Split of(List<Subject> subjects, List<Group> groups, Function<Subject, Membership> membership) {
        Map<Group, List<Subject>> members = new LinkedHashMap<>();
        groups.forEach(group -> members.put(group, new ArrayList<>()));
        Map<Message, List<Subject>> notKnown = new LinkedHashMap<>();
        for (Subject subject : subjects) {
            Membership of = membership.apply(subject);
            if (of instanceof Membership.In in) {
                List<Subject> those = members.get(in.group());
                if (those == null) {
                    throw new IllegalArgumentException("membership: one of " + groups + ", not " + in.group());
                }
                those.add(subject);
            } else if (of instanceof Membership.NotKnown unknown) {
                notKnown.computeIfAbsent(unknown.reason(), reason -> new ArrayList<>())
                        .add(subject);
            }
        }
        return new Split(groups, List.copyOf(members.values()), notKnown);
    }

    /** The same without groups that nobody belongs to. */
    Split withoutEmpty() {
        List<Integer> kept = new ArrayList<>();
        for (int each = 0; each < groups.size(); each++) {
            if (!members.get(each).isEmpty()) {
                kept.add(each);
            }
        }
        return new Split(
                kept.stream().map(groups::get).toList(),
                kept.stream().map(members::get).toList(),
                notKnown);
    }

    /** How many children stand in a group. */
    public int known() {
        return members.stream().mapToInt(List::size).sum();
    }
}
