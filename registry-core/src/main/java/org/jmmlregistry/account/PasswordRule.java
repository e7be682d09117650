package org.jmmlregistry.account;

import java.util.Locale;
import java.util.Optional;
import org.jmmlregistry.language.Message;

/** What a password that somebody chooses must be: long, and not what everybody tries first. */
final class PasswordRule {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

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
        if (CommonPasswords.isTriedFirst(plain, user)) {
            return Optional.of(Message.of("The new password is one of those that are tried first; choose another."));
        }
        return Optional.empty();
    }
}
