package org.jmmlregistry.web.unsent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.patient.RegistryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormSealTest {

    private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");
    private static final ShownForm FORM = new ShownForm("jörg", RegistryId.of(7), new EntryKey("F02", 0, 1), 3, NOON);

    @TempDir
    private Path folder;

    private FormSeal seal(Instant now) {
        return new FormSeal(Clock.fixed(now, ZoneOffset.UTC), folder);
    }

    @Test
    void a_form_is_known_by_its_seal_after_a_restart_too() {
        String sealed = seal(NOON).seal(FORM);

        assertEquals(Optional.of(FORM), seal(NOON.plus(Duration.ofHours(23))).open(sealed));
    }

    @Test
    void a_seal_is_worth_nothing_after_a_day() {
        String sealed = seal(NOON).seal(FORM);

        assertEquals(Optional.empty(), seal(NOON.plus(Duration.ofDays(1))).open(sealed));
    }

    @Test
    void the_seal_of_one_person_is_not_the_seal_of_another() {
        String mine = seal(NOON).seal(FORM);
        String theirs = seal(NOON).seal(new ShownForm("eve", FORM.id(), FORM.key(), FORM.version(), FORM.at()));

        String forged = theirs.substring(0, theirs.indexOf('.')) + mine.substring(mine.indexOf('.'));

        assertEquals(Optional.empty(), seal(NOON).open(forged));
    }

    @Test
    void what_is_no_seal_opens_nothing() {
        for (String text : new String[] {"", ".", "x", "a.b", "%.%", "bm90.aGlu"}) {
            assertEquals(Optional.empty(), seal(NOON).open(text), text);
        }
    }
}
