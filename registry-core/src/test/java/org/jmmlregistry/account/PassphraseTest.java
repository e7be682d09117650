package org.jmmlregistry.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jmmlregistry.language.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A password is the same whatever machine it is typed on. */
class PassphraseTest {

    private static final String WINDOWS = "Schl\u00fcssel-f\u00fcr-Pr\u00fcfer";
    private static final String MAC = "Schlu\u0308ssel-fu\u0308r-Pru\u0308fer";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** As an earlier version kept a password: the characters that were sent. */
    private static PasswordHash earlier(String sent) throws Exception {
        String salt = "0123456789abcdef0123456789abcdef";
        PBEKeySpec spec = new PBEKeySpec(sent.toCharArray(), HexFormat.of().parseHex(salt), 1000, 512);
        byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                .generateSecret(spec)
                .getEncoded();
        return new PasswordHash(
                "PBKDF2WithHmacSHA512", 1000, salt, HexFormat.of().formatHex(key));
    }

    private static Optional<String> complaint(String password) {
        return PasswordRule.complaint("doctor", password).map(Message::toString);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void an_umlaut_is_one_letter_or_two_signs(boolean setOnMac, boolean typedOnMac) {
        PasswordHash kept = PasswordHash.of(setOnMac ? MAC : WINDOWS, RANDOM);
        assertTrue(kept.fits(typedOnMac ? MAC : WINDOWS));
        assertFalse(kept.fits("Schlussel-fur-Prufer"));
    }

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void a_password_from_before_fits_from_either_machine(boolean setOnMac, boolean typedOnMac) throws Exception {
        assertTrue(earlier(setOnMac ? MAC : WINDOWS).fits(typedOnMac ? MAC : WINDOWS));
    }

    @Test
    void a_blank_is_a_blank_of_whatever_kind() throws Exception {
        String ideographic = "drei\u3000blinde\u00a0M\u00e4use";
        assertTrue(PasswordHash.of(ideographic, RANDOM).fits("drei blinde Ma\u0308use"));
        assertTrue(earlier(ideographic).fits(ideographic));
    }

    @Test
    void what_only_looks_alike_stays_another_password() {
        assertFalse(PasswordHash.of("\uff41bcdefgh-ijkl", RANDOM).fits("abcdefgh-ijkl"));
        assertFalse(PasswordHash.of("Stra\u00dfe-am-Ufer", RANDOM).fits("Strasse-am-Ufer"));
        assertFalse(PasswordHash.of("three blind mice", RANDOM).fits("Three blind mice"));
    }

    @Test
    void each_character_counts_once() {
        String emoji = "\ud83d\udc2d";
        assertEquals(11, new Passphrase("blinde-Mau" + emoji).length());
        assertEquals(4, new Passphrase("Ma\u0308us").length());
        assertTrue(complaint("blinde-Mau" + emoji).orElseThrow().contains("12 characters"));
        assertEquals(Optional.empty(), complaint("blinde-Ma\u0308us" + emoji));
        String long100 = "blinde Esel sehen nachts am Fluss nicht, wie weit der Nebel steht; "
                .repeat(2)
                .substring(0, 100);
        assertEquals(Optional.empty(), complaint(long100 + emoji.repeat(100)));
        assertTrue(complaint(long100 + emoji.repeat(101)).orElseThrow().contains("at most"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"three blind\tmice", "three blind\nmice", "three blind\u0000mice"})
    void a_control_character_is_refused(String password) {
        assertTrue(complaint(password).orElseThrow().contains("control character"));
    }

    @Test
    void letters_that_repeat_are_few_in_either_form() {
        assertTrue(complaint("a\u0308a\u0308a\u0308a\u0308a\u0308a\u0308a\u0308a\u0308a\u0308a\u0308a\u0308a\u0308")
                .orElseThrow()
                .contains("tried first"));
    }
}
