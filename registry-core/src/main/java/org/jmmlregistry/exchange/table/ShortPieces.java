package org.jmmlregistry.exchange.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jmmlregistry.language.Refused;

/**
 * The bytes of an XML part as they are read. A parser keeps a tag, a comment and an instruction whole, however long it is, so that
 * a long one is refused before it takes all memory.
 */
final class ShortPieces extends FilterInputStream {

    private static final int LONGEST = 1024 * 1024;

    private int window;
    private int length;
    private boolean comment;
    private boolean instruction;

    ShortPieces(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            look(next);
        }
        return next;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        int read = super.read(bytes, from, most);
        for (int at = from; at < from + read; at++) {
            look(bytes[at] & 0xFF);
        }
        return read;
    }

    private void look(int next) {
        window = window << 8 | next;
        length++;
        if (comment) {
            comment = !ends("-->");
        } else if (instruction) {
            instruction = !ends("?>");
        } else {
            comment = ends("<!--");
            instruction = ends("<?");
            length = next == '<' ? 0 : length;
        }
        if (length > LONGEST) {
            throw Refused.notPossible(
                    "The workbook has a part that no program writes: a piece of more than {most} bytes.", LONGEST);
        }
    }

    private boolean ends(String with) {
        int wanted = 0;
        int mask = 0;
        for (int at = 0; at < with.length(); at++) {
            wanted = wanted << 8 | with.charAt(at);
            mask = mask << 8 | 0xFF;
        }
        return (window & mask) == wanted;
    }
}
