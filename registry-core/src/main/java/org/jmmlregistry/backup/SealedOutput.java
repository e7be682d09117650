package org.jmmlregistry.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jmmlregistry.security.Sha256;

/**
 * Puts the SHA-256 of everything before them in place of the last 64 bytes. A zip file ends with its comment, so that a comment
 * of that length becomes the seal of the file, and the file remains one that any program opens.
 */
final class SealedOutput extends OutputStream {

    /** What the writer leaves room with. */
    static final String ROOM = "0".repeat(Sha256.TEXT_LENGTH);

    private final OutputStream out;
    private final Sha256 hash = new Sha256();
    private byte[] held = {};

    SealedOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        int passing = Math.max(0, held.length + length - ROOM.length());
        int ofHeld = Math.min(passing, held.length);
        pass(held, 0, ofHeld);
        pass(from, offset, passing - ofHeld);
        int kept = length - (passing - ofHeld);
        byte[] rest = new byte[held.length - ofHeld + kept];
        System.arraycopy(held, ofHeld, rest, 0, held.length - ofHeld);
        System.arraycopy(from, offset + length - kept, rest, held.length - ofHeld, kept);
        held = rest;
    }

    private void pass(byte[] from, int offset, int length) throws IOException {
        hash.add(from, offset, length);
        out.write(from, offset, length);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /** Ends the file with its seal. */
    void seal() throws IOException {
        if (!new String(held, StandardCharsets.US_ASCII).equals(ROOM)) {
            throw new IllegalStateException("the last 64 bytes leave no room for the seal");
        }
        held = new byte[0];
        out.write(hash.hex().getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
