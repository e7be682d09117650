package org.jmmlregistry.account;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A password as it is kept: algorithm, iterations, salt and key, so that a later version may ask for more iterations. */
record PasswordHash(String algorithm, int iterations, String salt, String key) {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";

    /** As often as is advised for this algorithm. */
    static final int ADVISED = 210_000;

    /** The system property asks for more on a faster machine; tests, whose passwords guard nothing, ask for fewer. */
    private static final int ITERATIONS = Integer.getInteger("registry.password.iterations", ADVISED);

    private static final int SALT_BYTES = 16;
    private static final int KEY_BITS = 512;

    /** What an unknown user's password is compared with: it takes the same time and never fits. */
    static final PasswordHash NOBODYS =
            new PasswordHash(ALGORITHM, ITERATIONS, "00".repeat(SALT_BYTES), "00".repeat(KEY_BITS / 8));

    static PasswordHash of(String password, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        String text = HexFormat.of().formatHex(salt);
        String prepared = new Passphrase(password).prepared();
        return new PasswordHash(ALGORITHM, ITERATIONS, text, derive(prepared, ALGORITHM, ITERATIONS, text));
    }

    static PasswordHash parse(String text) {
        List<String> parts = List.of(text.split(":"));
        if (parts.size() != 4) {
            throw new IllegalArgumentException(
                    "text: algorithm, iterations, salt and key, but it has %s parts".formatted(parts.size()));
        }
        return new PasswordHash(parts.get(0), Integer.parseInt(parts.get(1)), parts.get(2), parts.get(3));
    }

    String text() {
        return String.join(":", algorithm, String.valueOf(iterations), salt, key);
    }

    /** Takes the same time wherever the first difference is, and whichever form of the password fits. */
    boolean fits(String password) {
        boolean fits = false;
        for (String candidate : new Passphrase(password).candidates()) {
            byte[] given = HexFormat.of().parseHex(derive(candidate, algorithm, iterations, salt));
            fits |= MessageDigest.isEqual(given, HexFormat.of().parseHex(key));
        }
        return fits;
    }

    private static String derive(String password, String algorithm, int iterations, String salt) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), HexFormat.of().parseHex(salt), iterations, KEY_BITS);
        try {
            return HexFormat.of()
                    .formatHex(SecretKeyFactory.getInstance(algorithm)
                            .generateSecret(spec)
                            .getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        } finally {
            spec.clearPassword();
        }
    }

    /** Keeps the key out of logs. */
    @Override
    public String toString() {
        return algorithm + " hash";
    }
}
