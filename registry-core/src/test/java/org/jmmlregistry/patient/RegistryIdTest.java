package org.jmmlregistry.patient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryIdTest {

    /** The verification of ISO/IEC 7064: with the running product P over the digits, P plus the check digit is 1 mod 10. */
    @Test
    void every_pseudonym_passes_the_verification_of_iso_7064_mod_11_10() {
        for (int number : new int[] {1, 42, 794, 8609, 99_999}) {
            String text = RegistryId.of(number).text();
            int product = 10;
            for (char digit : text.substring(3, 8).toCharArray()) {
                int sum = (product + digit - '0') % 10;
                product = 2 * (sum == 0 ? 10 : sum) % 11;
            }
            assertEquals(1, (product + text.charAt(9) - '0') % 10, text);
        }
    }

    @Test
    void every_single_wrong_digit_is_noticed() {
        String right = RegistryId.of(4711).text();
        for (int place : new int[] {3, 4, 5, 6, 7, 9}) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String text = right.substring(0, place) + digit + right.substring(place + 1);
                assertEquals(text.equals(right), RegistryId.parse(text).isPresent(), text);
            }
        }
    }

    @Test
    void different_numbers_have_different_pseudonyms() {
        assertEquals(
                2000,
                IntStream.rangeClosed(1, 2000)
                        .mapToObj(RegistryId::of)
                        .distinct()
                        .count());
    }

    @Test
    void text_of_another_form_is_no_pseudonym() {
        assertEquals(Optional.empty(), RegistryId.parse("S07"));
        assertEquals(Optional.empty(), RegistryId.parse("JM-1-1"));
        assertThrows(IllegalArgumentException.class, () -> new RegistryId("JM-00001-0"));
    }

    @Test
    void numbers_outside_1_to_99999_are_a_contract_error() {
        IllegalArgumentException error = assertThrows(IllegalArgumentException.class, () -> RegistryId.of(0));
        assertTrue(error.getMessage().contains("0"), error.getMessage());
        assertThrows(IllegalArgumentException.class, () -> RegistryId.of(100_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JM-00014-7",
                " jm-00014-7 ",
                "JM\u201300014\u20137",
                "JM\u221200014\u22127",
                "JM 00014 7",
                "JM000147",
                "JM-000147",
                "JM-00\u00A0014-7\u200B",
                "\uFF2A\uFF2D\uFF0D\uFF10\uFF10\uFF10\uFF11\uFF14\uFF0D\uFF17",
                "JM-\u0660\u0660\u0660\u0661\u0664-\u0667",
                "JM--00014-7",
                "JM_00014_7"
            })
    void a_pseudonym_is_meant_in_any_letters_digits_dashes_and_blanks(String written) {
        assertTrue(RegistryId.isLike(written));
        assertEquals(Optional.of("JM-00014-7"), RegistryId.meant(written).map(RegistryId::text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JM-00014-8", "jm 00014 8", "JM-0014-7", "JM-000014-7", "JM-00014-77"})
    void what_looks_like_a_pseudonym_and_is_none_means_no_case(String written) {
        assertTrue(RegistryId.isLike(written));
        assertEquals(Optional.empty(), RegistryId.meant(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "JM", "A1", "JM-1", "JMML-00014-7", "child 000147"})
    void a_label_of_another_form_is_not_like_one(String written) {
        assertFalse(RegistryId.isLike(written));
    }
}
