package org.jmmlregistry.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.Json;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonTextTest {

    private static String read(String json) {
        byte[] written = json.getBytes(StandardCharsets.UTF_8);
        return Json.createReader(new StringReader("[" + new String(written, StandardCharsets.UTF_8) + "]"))
                .readArray()
                .getString(0);
    }

    @Test
    void only_what_must_be_is_escaped() {
        assertEquals("\"Zoë \\\"x\\\" \\\\ / 😀\\u000a\\u0000\"", JsonText.quoted("Zoë \"x\" \\ / 😀\n\0"));
    }

    @Test
    void half_a_character_survives() {
        for (String half : new String[] {"\uD83D", "\uDE00", "a\uD83Db", "\uDE00\uD83D", "\uD83D\uD83D\uDE00"}) {
            assertEquals(half, read(JsonText.quoted(half)));
        }
    }

    @Test
    void any_text_is_read_again_as_it_was_and_written_on_one_line() {
        Random chance = new Random(1);
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int at = chance.nextInt(40); at > 0; at--) {
                text.append((char) (chance.nextBoolean() ? chance.nextInt(0x80) : chance.nextInt(0x10000)));
            }
            String json = JsonText.quoted(text.toString());
            assertEquals(text.toString(), read(json));
            assertFalse(json.contains("\n") || json.contains("\r"), json);
        }
    }
}
