package org.jmmlregistry.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over texts in UTF-8 and bytes, as 64 hexadecimal digits. */
public final class Sha256 {

    /** Letters and digits of a hash as text. */
    public static final int TEXT_LENGTH = 64;

    private final MessageDigest digest;

    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    public static String of(String text) {
        return new Sha256().add(text).hex();
    }

    public static String of(byte[] bytes) {
        return new Sha256().add(bytes, 0, bytes.length).hex();
    }

    public Sha256 add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return add(bytes, 0, bytes.length);
    }

    public Sha256 add(byte[] from, int offset, int length) {
        digest.update(from, offset, length);
        return this;
    }

    /** Ends the text; nothing can be added afterwards. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
