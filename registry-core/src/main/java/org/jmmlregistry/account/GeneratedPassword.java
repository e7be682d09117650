package org.jmmlregistry.account;

import java.security.SecureRandom;

/** Passwords made by chance, in a form that is read out and typed without mistakes: {@code k7dw-pq3m-x8he}. */
final class GeneratedPassword {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 3;
    private static final int GROUP = 4;

    private GeneratedPassword() {}

    static String next(SecureRandom random) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < GROUPS * GROUP; at++) {
            if (at > 0 && at % GROUP == 0) {
                text.append('-');
            }
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
