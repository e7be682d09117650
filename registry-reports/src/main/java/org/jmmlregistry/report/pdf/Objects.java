package org.jmmlregistry.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * Writes the objects of a PDF one after the other as they come, so that none of them is kept: streams as they are, everything else
 * packed many at a time (ISO 32000-1, 7.5.7 and 7.5.8).
 */
final class Objects {

    private static final int PACKED = 200;
    private static final int PLACE_BYTES = 5;
    private static final int INDEX_BYTES = 2;

    /** Where an object lies: at a place of the file, or as one of several in a pack. */
    private record Entry(boolean packed, long where, int index) {}

    /** Under which numbers objects are written. */
    interface Numbers {
        /** @param object that is referred to, or a stream, which always is */
        int of(COSBase object);
    }

    private final OutputStream out;
    private final List<Entry> entries = new ArrayList<>(List.of(new Entry(false, 0, 0)));
    private final List<Integer> packedNumbers = new ArrayList<>();
    private final List<Integer> packedOffsets = new ArrayList<>();
    private final ByteArrayOutputStream pack = new ByteArrayOutputStream();
    private long place;

    Objects(OutputStream out) throws IOException {
        this.out = out;
        write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    private void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        place += bytes.length;
    }

    /** A number for an object that is written later. */
    int reserve() {
        entries.add(new Entry(false, -1, 0));
        return entries.size() - 1;
    }

    void add(int number, COSBase object, Numbers numbers) throws IOException {
        if (object instanceof COSStream stream) {
            try (InputStream raw = stream.createRawInputStream()) {
                stream(number, dictionary(stream, numbers), raw.readAllBytes());
            }
            return;
        }
        packedNumbers.add(number);
        packedOffsets.add(pack.size());
        spell(object, pack, numbers);
        pack.write('\n');
        if (packedNumbers.size() == PACKED) {
            writePack();
        }
    }

    private void stream(int number, byte[] dictionary, byte[] content) throws IOException {
        entries.set(number, new Entry(false, place, 0));
        write(number + " 0 obj\n<<");
        write(dictionary);
        write("/Length " + content.length + ">>\nstream\n");
        write(content);
        write("\nendstream\nendobj\n");
    }

    private void writePack() throws IOException {
        if (packedNumbers.isEmpty()) {
            return;
        }
        StringBuilder head = new StringBuilder();
        int number = reserve();
        for (int each = 0; each < packedNumbers.size(); each++) {
            head.append(packedNumbers.get(each))
                    .append(' ')
                    .append(packedOffsets.get(each))
                    .append(' ');
            entries.set(packedNumbers.get(each), new Entry(true, number, each));
        }
        byte[] first = head.toString().getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(first);
        pack.writeTo(whole);
        String dictionary = String.format(
                Locale.ROOT, "/Type/ObjStm/N %d/First %d/Filter/FlateDecode", packedNumbers.size(), first.length);
        stream(number, dictionary.getBytes(StandardCharsets.ISO_8859_1), deflated(whole.toByteArray()));
        packedNumbers.clear();
        packedOffsets.clear();
        pack.reset();
    }

    private static byte[] deflated(byte[] bytes) throws IOException {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        Deflater deflater = new Deflater();
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(small, deflater)) {
            deflating.write(bytes);
        } finally {
            deflater.end();
        }
        return small.toByteArray();
    }

    /**
     * Ends the file.
     *
     * @param id of the file, in hexadecimal digits
     */
    void end(int catalog, int information, String id) throws IOException {
        writePack();
        int number = reserve();
        long begins = place;
        entries.set(number, new Entry(false, begins, 0));
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        for (int each = 0; each < entries.size(); each++) {
            Entry entry = entries.get(each);
            boolean free = each == 0 || entry.where() < 0;
            table.write(free ? 0 : entry.packed() ? 2 : 1);
            bytes(table, free ? 0 : entry.where(), PLACE_BYTES);
            bytes(table, entry.index(), INDEX_BYTES);
        }
        String dictionary = String.format(
                Locale.ROOT,
                "/Type/XRef/Size %d/W[1 %d %d]/Root %d 0 R/Info %d 0 R/ID[<%s><%s>]/Filter/FlateDecode",
                entries.size(),
                PLACE_BYTES,
                INDEX_BYTES,
                catalog,
                information,
                id,
                id);
        stream(number, dictionary.getBytes(StandardCharsets.ISO_8859_1), deflated(table.toByteArray()));
        write("startxref\n" + begins + "\n%%EOF\n");
    }

    private static void bytes(OutputStream out, long value, int count) throws IOException {
        for (int each = count - 1; each >= 0; each--) {
            out.write((int) (value >> (8 * each)) & 0xFF);
        }
    }

    private static byte[] dictionary(COSStream stream, Numbers numbers) throws IOException {
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        for (Map.Entry<COSName, COSBase> entry : stream.entrySet()) {
            if (!COSName.LENGTH.equals(entry.getKey())) {
                spell(entry, entries, numbers);
            }
        }
        return entries.toByteArray();
    }

    private static void spell(Map.Entry<COSName, COSBase> entry, OutputStream out, Numbers numbers) throws IOException {
        entry.getKey().writePDF(out);
        out.write(' ');
        spell(entry.getValue(), out, numbers);
    }

    private static void spell(COSBase value, OutputStream out, Numbers numbers) throws IOException {
        if (value instanceof COSObject || value instanceof COSStream) {
            ascii(out, numbers.of(value) + " 0 R");
        } else if (value instanceof COSDictionary dictionary) {
            ascii(out, "<<");
            for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
                spell(entry, out, numbers);
            }
            ascii(out, ">>");
        } else if (value instanceof COSArray array) {
            ascii(out, "[");
            for (int each = 0; each < array.size(); each++) {
                spell(array.get(each), out, numbers);
                out.write(' ');
            }
            ascii(out, "]");
        } else if (value instanceof COSName name) {
            name.writePDF(out);
        } else if (value instanceof COSString string) {
            ascii(out, "<" + string.toHexString() + ">");
        } else if (value instanceof COSNumber) {
            ascii(out, number(value));
        } else {
            ascii(out, value == null || value instanceof COSNull ? "null" : truth(value));
        }
    }

    private static String number(COSBase value) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        if (value instanceof COSInteger whole) {
            whole.writePDF(written);
        } else {
            ((COSFloat) value).writePDF(written);
        }
        return written.toString(StandardCharsets.ISO_8859_1);
    }

    private static String truth(COSBase value) {
        return value.equals(COSBoolean.TRUE) ? "true" : "false";
    }

    private static void ascii(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
