package org.jmmlregistry.terminology;

/** The check digits of code systems, after their own descriptions. */
final class CheckDigits {

    /** The group D5: the product of two elements. */
    private static final String[] DIHEDRAL = {
        "0123456789",
        "1234067895",
        "2340178956",
        "3401289567",
        "4012395678",
        "5987604321",
        "6598710432",
        "7659821043",
        "8765932104",
        "9876543210"
    };
    /** Where Verhoeff's permutation takes a digit, applied once for each place. */
    private static final String PERMUTATION = "1576283094";

    private CheckDigits() {}

    /** Modulus 10 of LOINC: every second digit, from the last before the hyphen, is doubled; digits of the products are added. */
    static boolean holdsInLoinc(String code) {
        String digits = code.substring(0, code.indexOf('-'));
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int part = i % 2 == 0 ? 2 * digit : digit;
            sum += part / 10 + part % 10;
        }
        return code.charAt(code.length() - 1) - '0' == (10 - sum % 10) % 10;
    }

    /** Verhoeff's digit of SNOMED CT, the last of the code. */
    static boolean holdsInSnomed(String code) {
        int product = 0;
        for (int place = 0; place < code.length(); place++) {
            int digit = code.charAt(code.length() - 1 - place) - '0';
            for (int times = 0; times < place % 8; times++) {
                digit = PERMUTATION.charAt(digit) - '0';
            }
            product = DIHEDRAL[product].charAt(digit) - '0';
        }
        return product == 0;
    }
}
