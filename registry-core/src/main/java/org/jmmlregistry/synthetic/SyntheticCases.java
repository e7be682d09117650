package org.jmmlregistry.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jmmlregistry.casebook.CaseIntake;

/**
 * Synthetic cases, ready to be taken in.
 *
 * @param seed the same seed and closing day give the same cases, and of more cases the same first ones
 * @param closing no child is seen after this day
 */
record SyntheticCases(long seed, LocalDate closing) {

    private static final LocalDate EARLIEST_CLOSING = LocalDate.of(1995, 1, 1);

    SyntheticCases {
        if (closing.isBefore(EARLIEST_CLOSING)) {
            throw new IllegalArgumentException("closing: not before " + EARLIEST_CLOSING + ", but " + closing);
        }
    }

    /** The first so many cases, under labels such as {@code SYN-7-0001}. */
    List<CaseIntake> first(int cases) {
        return following(0, cases);
    }

    /** So many cases that come after the first ones. */
    List<CaseIntake> following(int before, int cases) {
        if (before < 0) {
            throw new IllegalArgumentException("before: at least 0, not " + before);
        }
        if (cases < 1) {
            throw new IllegalArgumentException("cases: at least 1, not " + cases);
        }
        Chance all = Chance.of(seed);
        Chance apart = Chance.of(~seed);
        for (int skipped = 0; skipped < before; skipped++) {
            all.split();
            apart.split();
        }
        List<CaseIntake> drawn = new ArrayList<>();
        for (int number = before + 1; number <= before + cases; number++) {
            Chance chance = all.split();
            SyntheticCourse course = course(chance.split(), apart.split());
            drawn.add(new CaseIntake(
                    String.format(Locale.ROOT, "SYN-%d-%04d", seed, number), CourseAnswers.of(course, chance)));
        }
        return List.copyOf(drawn);
    }

    /** Who is never transplanted is drawn from a source of its own, so that all others are the children they were without. */
    private SyntheticCourse course(Chance chance, Chance apart) {
        return apart.happens(Assumptions.NEVER_TRANSPLANTED)
                ? new Observation(apart, closing).draw()
                : new NaturalHistory(chance, closing).draw();
    }
}
