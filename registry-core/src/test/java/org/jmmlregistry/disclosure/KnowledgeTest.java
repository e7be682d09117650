package org.jmmlregistry.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KnowledgeTest {

    /** Children from one number to another, both counted. */
    private static Set<String> children(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> "c" + number)
                .collect(Collectors.toSet());
    }

    private static Knowledge knowing(int children, List<Set<String>> told) {
        Knowledge knowledge = new Knowledge(children(1, children));
        told.forEach(knowledge::add);
        return knowledge;
    }

    @Test
    void nothing_follows_from_nothing() {
        assertEquals(Optional.empty(), knowing(20, List.of()).small());
    }

    @Test
    void a_few_children_follow_from_all_and_the_others() {
        Knowledge knowledge = knowing(20, List.of(children(1, 20)));

        assertEquals(Optional.of(children(18, 20)), knowledge.smallWith(children(1, 17)));
        assertEquals(Optional.empty(), knowledge.smallWith(children(1, 15)));
    }

    @Test
    void what_follows_from_a_partition_is_found_however_many_parts_it_has() {
        Knowledge knowledge = knowing(30, List.of(children(1, 30), children(1, 7), children(8, 13), children(14, 21)));

        assertEquals(Optional.of(children(29, 30)), knowledge.smallWith(children(22, 28)));
        assertEquals(Optional.empty(), knowledge.smallWith(children(22, 25)).filter(Set::isEmpty));
    }

    /** (1–10) + (6–15) − (1–15) is 6–10; (6–10) − (6–8) leaves two. */
    @Test
    void what_follows_from_sums_and_differences_is_found() {
        Knowledge knowledge = knowing(20, List.of(children(1, 10), children(6, 15), children(1, 15)));

        assertEquals(Optional.empty(), knowledge.small());
        assertTrue(knowledge.smallWith(children(7, 11)).isEmpty());
        knowledge.add(children(7, 11));
        knowledge.add(Set.of("c6", "c11", "c12", "c13", "c14"));
        assertTrue(knowledge.small().isEmpty());
    }

    /** By rank: a count follows if, and only if, adding its children as an equation gives no further one. */
    @Test
    void what_is_found_is_what_a_search_through_all_small_groups_finds() {
        Random random = new Random(7);
        int found = 0;
        for (int attempt = 0; attempt < 60; attempt++) {
            List<Set<String>> told = new ArrayList<>();
            for (int each = 0; each < 4 + random.nextInt(5); each++) {
                told.add(children(1, 12).stream()
                        .filter(child -> random.nextBoolean())
                        .collect(Collectors.toCollection(TreeSet::new)));
            }
            boolean expected = smallGroups().stream().anyMatch(group -> follows(told, group));
            Optional<Set<String>> small = knowing(12, told).small();
            assertEquals(expected, small.isPresent(), told::toString);
            small.ifPresent(group -> assertTrue(follows(told, group), () -> told + " " + group));
            Knowledge before = knowing(12, told.subList(0, told.size() - 1));
            if (before.small().isEmpty()) {
                assertEquals(
                        expected, before.smallWith(told.get(told.size() - 1)).isPresent());
            }
            found += expected ? 1 : 0;
        }
        assertTrue(found > 5 && found < 55, String.valueOf(found));
    }

    private static List<Set<String>> smallGroups() {
        List<Set<String>> groups = new ArrayList<>();
        for (int bits = 1; bits < 1 << 12; bits++) {
            if (Integer.bitCount(bits) < Knowledge.LEAST) {
                Set<String> group = new HashSet<>();
                for (int child = 0; child < 12; child++) {
                    if ((bits >> child & 1) == 1) {
                        group.add("c" + (child + 1));
                    }
                }
                groups.add(group);
            }
        }
        return groups;
    }

    private static boolean follows(List<Set<String>> told, Set<String> group) {
        List<Set<String>> more = new ArrayList<>(told);
        more.add(group);
        return rank(told) == rank(more);
    }

    /** By elimination in floating point, which is exact enough for twelve children. */
    private static int rank(List<Set<String>> sets) {
        double[][] rows = sets.stream()
                .map(set -> IntStream.rangeClosed(1, 12)
                        .mapToDouble(child -> set.contains("c" + child) ? 1 : 0)
                        .toArray())
                .toArray(double[][]::new);
        int rank = 0;
        for (int column = 0; column < 12; column++) {
            int best = rank;
            for (int row = rank; row < rows.length; row++) {
                best = Math.abs(rows[row][column]) > Math.abs(rows[best][column]) ? row : best;
            }
            if (rank < rows.length && Math.abs(rows[best][column]) > 1e-9) {
                double[] pivot = rows[best];
                rows[best] = rows[rank];
                rows[rank] = pivot;
                for (int row = rank + 1; row < rows.length; row++) {
                    double factor = rows[row][column] / pivot[column];
                    for (int each = 0; each < 12; each++) {
                        rows[row][each] -= factor * pivot[each];
                    }
                }
                rank++;
            }
        }
        return rank;
    }

    @Test
    void of_a_thousand_children_it_answers_in_time() {
        Random random = new Random(3);
        List<Set<String>> told = new ArrayList<>();
        for (int each = 0; each < 60; each++) {
            told.add(children(1, 1000).stream()
                    .filter(child -> random.nextBoolean())
                    .collect(Collectors.toSet()));
        }

        assertFalse(knowing(1000, told).small().isPresent());
    }
}
