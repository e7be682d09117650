package org.jmmlregistry.audit;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.jmmlregistry.security.Sha256;
import org.jspecify.annotations.Nullable;

/** The digests of which the chain is made. */
final class Digests {

    /** The hash that the first entry follows. */
    static final String GENESIS = "0".repeat(64);

    private static final int SALT_BYTES = 16;
    private static final String BETWEEN = "\u001f";

    private Digests() {}

    /** What stands in the chain for a value; without its salt nobody can tell the value from it, not even by guessing. */
    static String of(@Nullable String value, @Nullable String salt) {
        return value == null ? "-" : Sha256.of(salt + BETWEEN + value);
    }

    static String salt(SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    static String chained(String... parts) {
        return Sha256.of(String.join(BETWEEN, parts));
    }
}
