package org.jmmlregistry.account;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.language.Message;

/** What a password that somebody chooses must be: long, and not what everybody tries first. */
final class PasswordRule {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    /** Well-known passwords of at least the shortest length, and the words that people repeat to reach it. */
    private static final Set<String> COMMON = Set.of(
            "password1234",
            "password12345",
            "password123456",
            "passwordpassword",
            "passwort1234",
            "passwortpasswort",
            "administrator",
            "administrator1",
            "changemechangeme",
            "letmeinletmein",
            "welcomewelcome",
            "welcome12345",
            "qwertyuiop12",
            "qwertyuiop123",
            "qwertyqwerty",
            "qwertzuiop123",
            "1q2w3e4r5t6y",
            "1qaz2wsx3edc",
            "iloveyou1234",
            "jmmlregistry",
            "registryregistry",
            "hospitalhospital",
            "abcdefghijkl",
            "abcdefghijklm",
            "abcd1234abcd",
            "abc123abc123",
            "123456789012",
            "1234567890123",
            "12345678901234567890",
            "123123123123",
            "123456123456",
            "098765432109",
            "987654321098",
            "trustno1trustno1");

    private PasswordRule() {}

    /** What stands against a password; empty if nothing does. */
    static Optional<Message> complaint(String user, String password) {
        Passphrase chosen = new Passphrase(password);
        if (chosen.hasControlCharacter()) {
            return Optional.of(Message.of("The new password has a control character in it; type it again without."));
        }
        if (chosen.length() < SHORTEST) {
            return Optional.of(Message.of("The new password must have at least {least} characters.", SHORTEST));
        }
        if (chosen.length() > LONGEST) {
            return Optional.of(Message.of("The new password must have at most {most} characters.", LONGEST));
        }
        String plain = chosen.prepared().strip().toLowerCase(Locale.ROOT);
        if (plain.equals(user)) {
            return Optional.of(Message.of("The new password must not be the user name."));
        }
        if (COMMON.contains(plain) || plain.codePoints().distinct().count() < 4) {
            return Optional.of(Message.of("The new password is one of those that are tried first; choose another."));
        }
        return Optional.empty();
    }
}
