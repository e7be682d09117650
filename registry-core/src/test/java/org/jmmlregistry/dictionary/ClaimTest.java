package org.jmmlregistry.dictionary;

import static org.jmmlregistry.dictionary.Claim.FALSE;
import static org.jmmlregistry.dictionary.Claim.TRUE;
import static org.jmmlregistry.dictionary.Claim.UNKNOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimTest {

    @ParameterizedTest(name = "{0} and {1} is {2}, or is {3}")
    @CsvSource({
        "TRUE, TRUE, TRUE, TRUE",
        "TRUE, FALSE, FALSE, TRUE",
        "TRUE, UNKNOWN, UNKNOWN, TRUE",
        "FALSE, FALSE, FALSE, FALSE",
        "FALSE, UNKNOWN, FALSE, UNKNOWN",
        "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN"
    })
    void what_is_not_known_matters_only_where_it_could_decide(Claim one, Claim other, Claim both, Claim either) {
        assertEquals(both, one.and(other));
        assertEquals(both, other.and(one));
        assertEquals(either, one.or(other));
        assertEquals(either, other.or(one));
    }

    @Test
    void a_count_is_open_while_the_unknown_could_still_reach_it() {
        assertEquals(TRUE, Claim.atLeast(2, TRUE, TRUE, UNKNOWN));
        assertEquals(UNKNOWN, Claim.atLeast(2, TRUE, FALSE, UNKNOWN));
        assertEquals(FALSE, Claim.atLeast(2, FALSE, FALSE, UNKNOWN));
    }

    @Test
    void the_opposite_of_the_unknown_is_unknown() {
        assertEquals(UNKNOWN, UNKNOWN.not());
        assertEquals(FALSE, TRUE.not());
        assertEquals(UNKNOWN, Claim.of(Optional.<Boolean>empty(), yes -> yes));
    }
}
