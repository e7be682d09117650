package org.jmmlregistry.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Passwords that fitted in the last minutes, so that a program that sends its password with each request waits for the long
 * computation once. No password is kept but a keyed hash of it with what is stored of it, which a changed password makes void;
 * the key is drawn at the start and dies with the process.
 */
final class FittedPasswords {

    static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST = 1_000;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final Cache<String, Boolean> fitted;

    FittedPasswords(SecureRandom random, Ticker ticker) {
        byte[] drawn = new byte[32];
        random.nextBytes(drawn);
        this.key = new SecretKeySpec(drawn, ALGORITHM);
        this.fitted = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(KEPT)
                .ticker(ticker)
                .build();
    }

    boolean knows(PasswordHash stored, String password) {
        return fitted.getIfPresent(mark(stored, password)) != null;
    }

    void keep(PasswordHash stored, String password) {
        fitted.put(mark(stored, password), true);
    }

    /** The stored hash has a salt of its own, so that it stands for the account. */
    private String mark(PasswordHash stored, String password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(stored.text().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
