package org.jmmlregistry.exchange.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.jmmlregistry.language.Refused;

/**
 * The parts of a ZIP archive in memory, found by its directory at the end. Programs that write an archive in one go leave the
 * lengths of its parts to that directory, and the JDK reads such an archive from a file alone.
 */
final class Archive {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int PART_LENGTH = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final byte[] bytes;
    private final ByteBuffer archive;
    private final int largest;
    private long unpacked;

    private Archive(byte[] bytes, int largest) {
        this.bytes = bytes;
        this.archive = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.largest = largest;
    }

    /**
     * Unpacks what is wanted.
     *
     * @param largest how many bytes it may be together
     * @throws IOException if the bytes are no archive
     * @throws Refused if it unpacks to more
     */
    static Map<String, byte[]> parts(byte[] bytes, Predicate<String> wanted, int largest) throws IOException {
        try {
            return new Archive(bytes, largest).parts(wanted);
        } catch (IndexOutOfBoundsException | IllegalArgumentException cut) {
            throw new ZipException(cut.getMessage());
        }
    }

    private Map<String, byte[]> parts(Predicate<String> wanted) throws IOException {
        int end = end();
        int entries = archive.getShort(end + 10) & 0xFFFF;
        int at = archive.getInt(end + 16);
        Map<String, byte[]> parts = new HashMap<>();
        for (int each = 0; each < entries; each++) {
            if (archive.getInt(at) != ENTRY) {
                throw new ZipException("no entry at " + at);
            }
            int nameLength = archive.getShort(at + 28) & 0xFFFF;
            String name = new String(bytes, at + ENTRY_LENGTH, nameLength, StandardCharsets.UTF_8);
            if (wanted.test(name)) {
                parts.put(name, part(archive.getInt(at + 42), archive.getShort(at + 10), archive.getInt(at + 20)));
            }
            at += ENTRY_LENGTH
                    + nameLength
                    + (archive.getShort(at + 30) & 0xFFFF)
                    + (archive.getShort(at + 32) & 0xFFFF);
        }
        return parts;
    }

    private int end() throws ZipException {
        for (int at = bytes.length - END_LENGTH; at >= 0; at--) {
            if (archive.getInt(at) == END) {
                return at;
            }
        }
        throw new ZipException("no directory");
    }

    private byte[] part(int at, int method, int length) throws IOException {
        int from = at + PART_LENGTH + (archive.getShort(at + 26) & 0xFFFF) + (archive.getShort(at + 28) & 0xFFFF);
        int most = (int) (largest - unpacked) + 1;
        byte[] part =
                switch (method) {
                    case STORED -> new ByteArrayInputStream(bytes, from, length).readNBytes(most);
                    case DEFLATED -> inflated(from, most);
                    default -> throw new ZipException("packed in the way " + method);
                };
        unpacked += part.length;
        if (unpacked > largest) {
            throw Refused.notPossible("The workbook is too large; split it.");
        }
        return part;
    }

    private byte[] inflated(int from, int most) throws IOException {
        Inflater inflater = new Inflater(true);
        try (InflaterInputStream in =
                new InflaterInputStream(new ByteArrayInputStream(bytes, from, bytes.length - from), inflater)) {
            return in.readNBytes(most);
        } finally {
            inflater.end();
        }
    }
}
