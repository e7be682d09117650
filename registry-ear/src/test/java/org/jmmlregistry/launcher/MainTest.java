package org.jmmlregistry.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    private static final int JAVA_8 = 52;

    @ParameterizedTest
    @ValueSource(strings = {"1.7", "1.8", "9", "11", "16"})
    void an_old_java_is_too_old(String version) {
        assertFalse(Main.isNewEnough(version));
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "21", "25"})
    void java_17_and_later_will_do(String version) {
        assertTrue(Main.isNewEnough(version));
    }

    /** Otherwise an old Java would print a stack trace instead of the sentence. */
    @Test
    void the_first_class_can_be_read_by_java_8() throws IOException {
        try (DataInputStream in = new DataInputStream(Main.class.getResourceAsStream("Main.class"))) {
            in.readInt();
            in.readUnsignedShort();
            assertEquals(JAVA_8, in.readUnsignedShort());
        }
    }
}
