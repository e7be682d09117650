package org.jmmlregistry.report.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SetInTurnTest {

    private static final List<Integer> PARTS = IntStream.range(0, 50).boxed().toList();

    @Test
    void what_is_made_is_taken_in_the_order_of_its_parts() throws IOException {
        List<Integer> taken = new ArrayList<>();
        SetInTurn.each(PARTS, part -> part * part, (part, made) -> {
            assertEquals(part * part, made);
            taken.add(part);
        });

        assertEquals(PARTS, taken);
    }

    @Test
    void no_more_than_four_parts_are_made_before_one_is_taken() throws IOException {
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        SetInTurn.each(
                PARTS,
                part -> {
                    most.accumulateAndGet(part - taken.get(), Math::max);
                    return part;
                },
                (part, made) -> taken.set(part + 1));

        assertTrue(most.get() <= 4, most::toString);
    }

    @Test
    void what_breaks_while_a_part_is_made_breaks_the_whole_as_it_is() {
        IllegalStateException broken = new IllegalStateException("broken");

        assertSame(
                broken,
                assertThrows(
                        IllegalStateException.class,
                        () -> SetInTurn.each(
                                PARTS,
                                part -> {
                                    if (part == 7) {
                                        throw broken;
                                    }
                                    return part;
                                },
                                (part, made) -> {})));
    }
}
