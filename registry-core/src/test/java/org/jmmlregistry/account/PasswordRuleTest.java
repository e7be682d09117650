package org.jmmlregistry.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password2026!",
                "qwertz123456",
                "jmmlregistry1",
                "JMML-Registry-2026",
                "registry admin 1",
                "Krankenhaus2026",
                "administrator2026",
                "P@ssw0rd!P@ssw0rd!",
                "iloveyou2026!",
                "Zxcvbnm12345",
                "12345qwert!!",
                "Sommer2026!!!",
                "Winter2026Winter",
                "dr.mueller2026",
                "dr.mueller-2026-!!",
                "aaaaaaaaaaaaaa",
                "abcabcabcabcabc"
            })
    void what_is_tried_first_is_refused(String password) {
        assertTrue(
                PasswordRule.complaint("dr.mueller", password)
                        .map(String::valueOf)
                        .orElse("accepted")
                        .contains("tried first"),
                password);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "three blind mice run",
                "twelve angry bears sleep",
                "correct horse battery",
                "Blumenwiese im Mai",
                "\u00fcml\u00e4\u00fct stra\u00dfe haus",
                "xkvQ8zpLmw22",
                "jmml und drei blinde Esel",
                "\u6cb3\u8fb9\u7684\u767d\u9e6d\u4e0d\u4f1a\u98de\u8d70\u4e86\u5417\u5440"
            })
    void what_nobody_guesses_is_accepted(String password) {
        assertEquals(Optional.empty(), PasswordRule.complaint("dr.mueller", password));
    }

    @Test
    void generated_passwords_are_accepted() {
        SecureRandom random = new SecureRandom();
        for (int each = 0; each < 200; each++) {
            String password = GeneratedPassword.next(random);
            assertEquals(Optional.empty(), PasswordRule.complaint("dr.mueller", password), password);
        }
    }

    @Test
    void each_of_a_hundred_thousand_common_passwords_is_refused_with_a_year_behind_it_too() throws IOException {
        List<String> common = common();
        assertTrue(common.size() >= 100_000, String.valueOf(common.size()));
        // every hundredth: one takes some milliseconds
        for (int each = 0; each < common.size(); each += 100) {
            String password = common.get(each);
            if (password.length() >= PasswordRule.SHORTEST) {
                assertTrue(PasswordRule.complaint("dr.mueller", password).isPresent(), password);
            }
            assertTrue(
                    CommonPasswords.isTriedFirst(password.toLowerCase(Locale.ROOT) + "2026", "dr.mueller"), password);
        }
    }

    @Test
    void a_password_of_two_hundred_characters_is_judged_at_once() {
        String password = "ab1!".repeat(50);
        long before = System.nanoTime();
        assertTrue(PasswordRule.complaint("dr.mueller", password).isPresent());
        assertTrue(System.nanoTime() - before < 5_000_000_000L);
    }

    private static List<String> common() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(
                        Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("common-passwords.txt.gz"))),
                StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
