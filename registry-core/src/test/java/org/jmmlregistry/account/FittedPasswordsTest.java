package org.jmmlregistry.account;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FittedPasswordsTest {

    private final SecureRandom random = new SecureRandom();
    private final AtomicLong nanos = new AtomicLong();
    private final FittedPasswords fitted = new FittedPasswords(random, nanos::get);
    private final PasswordHash stored = PasswordHash.of("three blind mice run", random);

    @Test
    void a_password_is_known_with_the_stored_hash_that_it_fitted_and_no_other() {
        assertFalse(fitted.knows(stored, "three blind mice run"));
        fitted.keep(stored, "three blind mice run");
        assertTrue(fitted.knows(stored, "three blind mice run"));
        assertFalse(fitted.knows(stored, "three blind mice ran"));
        assertFalse(fitted.knows(PasswordHash.of("three blind mice run", random), "three blind mice run"));
        assertFalse(new FittedPasswords(random, nanos::get).knows(stored, "three blind mice run"));
    }

    @Test
    void after_ten_minutes_it_is_computed_again_however_often_it_was_used() {
        fitted.keep(stored, "three blind mice run");
        for (int minute = 0; minute < 10; minute++) {
            assertTrue(fitted.knows(stored, "three blind mice run"));
            nanos.addAndGet(FittedPasswords.KEPT.toNanos() / 10);
        }
        assertFalse(fitted.knows(stored, "three blind mice run"));
    }
}
