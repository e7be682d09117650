package org.jmmlregistry.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What follows from counts that were told. Each count is an equation: so many of these children there are. Whatever can be found by
 * adding and subtracting counts is a linear combination of them; what is held here never has one that counts 1 to 4 children.
 *
 * <p>Whoever asks is taken to know which children have what in common, and not how many they are: more than any reader knows.
 */
public final class Knowledge {

    /** So many children may be told of; fewer are not, unless there is none. */
    public static final int LEAST = 5;

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Equations equations;

    /** To which of the groups that no count divides a child belongs. */
    private final int[] groups;

    /** @param children all of whom anything may be told */
    public Knowledge(Collection<String> children) {
        new TreeSet<>(children).forEach(child -> numbers.put(child, numbers.size()));
        this.equations = new Equations(numbers.size());
        this.groups = new int[numbers.size()];
    }

    private Knowledge(Knowledge other) {
        numbers.putAll(other.numbers);
        this.equations = other.equations.copy();
        this.groups = other.groups.clone();
    }

    /** The same, to which more can be added. */
    public Knowledge copy() {
        return new Knowledge(this);
    }

    /** Takes a count in, whatever follows from it. */
    public void add(Set<String> children) {
        long[] row = row(children);
        equations.add(row);
        divide(row);
    }

    private long[] row(Set<String> children) {
        long[] row = new long[numbers.size()];
        for (String child : children) {
            Integer number = numbers.get(child);
            if (number == null) {
                throw new IllegalArgumentException("children: only those who were said at the beginning, not " + child);
            }
            row[number] = 1;
        }
        return row;
    }

    private void divide(long[] row) {
        Map<Long, Integer> renumbered = new HashMap<>();
        for (int child = 0; child < groups.length; child++) {
            long divided = 2L * groups[child] + row[child];
            Integer known = renumbered.putIfAbsent(divided, renumbered.size());
            groups[child] = known == null ? renumbered.size() - 1 : known;
        }
    }

    /** The same if this count were held too. */
    public Optional<Set<String>> smallWith(Set<String> children) {
        Knowledge more = copy();
        more.add(children);
        return more.small();
    }

    /**
     * One to four children whose number follows from what is held; empty if there are none. Only whole groups that no count divides
     * can be among them.
     */
    public Optional<Set<String>> small() {
        long[] solution = equations.solution();
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int child = 0; child < groups.length; child++) {
            members.computeIfAbsent(groups[child], any -> new ArrayList<>()).add(child);
        }
        List<List<Integer>> all = List.copyOf(members.values());
        SmallSums sums = new SmallSums(
                all.stream().mapToInt(List::size).toArray(),
                all.stream()
                        .mapToLong(group ->
                                group.stream().map(child -> solution[child]).reduce(0L, PrimeField::sum))
                        .toArray());
        List<String> names = List.copyOf(numbers.keySet());
        return sums.find().map(found -> found.stream()
                .flatMap(group -> all.get(group).stream())
                .map(names::get)
                .collect(Collectors.toCollection(TreeSet::new)));
    }
}
