package org.jmmlregistry.dictionary;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** A claim that is true, false, or not known because an answer is absent; combined by three-valued logic. */
public enum Claim {
    TRUE,
    FALSE,
    UNKNOWN;

    public static Claim of(boolean known) {
        return known ? TRUE : FALSE;
    }

    /** What a claim says of an answer that may be absent. */
    public static <T> Claim of(Optional<T> answer, Predicate<? super T> claim) {
        return answer.map(value -> of(claim.test(value))).orElse(UNKNOWN);
    }

    public Claim and(Claim other) {
        return atLeast(2, this, other);
    }

    public Claim or(Claim other) {
        return atLeast(1, this, other);
    }

    public Claim not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }

    public static Claim all(Claim... claims) {
        return atLeast(claims.length, claims);
    }

    public static Claim any(Claim... claims) {
        return atLeast(1, claims);
    }

    /** Whether at least so many of the claims are true; unknown while the unknown ones could still decide it. */
    public static Claim atLeast(int wanted, Claim... claims) {
        long known = Arrays.stream(claims).filter(TRUE::equals).count();
        long possible = Arrays.stream(claims).filter(claim -> claim != FALSE).count();
        if (known >= wanted) {
            return TRUE;
        }
        return possible >= wanted ? UNKNOWN : FALSE;
    }
}
