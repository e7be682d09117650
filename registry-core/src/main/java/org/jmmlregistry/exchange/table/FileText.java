package org.jmmlregistry.exchange.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jmmlregistry.language.Refused;

/**
 * The characters of a file of text. What begins with a byte order mark is what the mark says; what is UTF-8 from end to end is
 * UTF-8; the rest is Windows-1252 if each of its bytes is a character there and none of them together look like UTF-8.
 */
record FileText(String text, String characters) {

    static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final int FIRST_OF_SEVERAL = 0xC2;
    private static final int LAST_OF_SEVERAL = 0xF4;

    /** @throws Refused if the bytes are no text */
    static FileText of(byte[] file) {
        if (begins(file, 0xFF, 0xFE)) {
            return marked(file, StandardCharsets.UTF_16LE);
        }
        if (begins(file, 0xFE, 0xFF)) {
            return marked(file, StandardCharsets.UTF_16BE);
        }
        FileText text = decoded(file, StandardCharsets.UTF_8)
                .map(utf8 -> new FileText(utf8.startsWith("\uFEFF") ? utf8.substring(1) : utf8, "UTF-8"))
                .orElseGet(() -> windows(file));
        if (text.text().indexOf('\0') >= 0) {
            throw Refused.notPossible("This is not a CSV file: it holds characters that no text has.");
        }
        return text;
    }

    private static boolean begins(byte[] file, int first, int second) {
        return file.length >= 2 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }

    private static FileText marked(byte[] file, Charset charset) {
        String text = decoded(file, charset)
                .filter(each -> each.indexOf('\0') < 0)
                .orElseThrow(() -> Refused.notPossible("This is not a CSV file in UTF-16, though it begins like one."));
        return new FileText(text.substring(1), "UTF-16");
    }

    private static FileText windows(byte[] file) {
        if (holdsUtf8(file)) {
            throw Refused.notPossible(
                    "Some of the file is in UTF-8 and some is not; save it as “CSV UTF-8” and try again.");
        }
        String text = decoded(file, WINDOWS)
                .orElseThrow(() ->
                        Refused.notPossible("This is not a CSV file in UTF-8; save it as “CSV UTF-8” and try again."));
        return new FileText(text, "Windows-1252");
    }

    /** Whether somewhere several bytes together are one character of UTF-8, as hardly ever in another text. */
    private static boolean holdsUtf8(byte[] file) {
        for (int at = 0; at < file.length - 1; at++) {
            int first = file[at] & 0xFF;
            boolean begins = first >= FIRST_OF_SEVERAL && first <= LAST_OF_SEVERAL;
            if (begins && isOneCharacter(file, at, first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneCharacter(byte[] file, int at, int length) {
        return at + length <= file.length
                && decoded(ByteBuffer.wrap(file, at, length), StandardCharsets.UTF_8)
                        .isPresent();
    }

    private static Optional<String> decoded(byte[] file, Charset charset) {
        return decoded(ByteBuffer.wrap(file), charset);
    }

    private static Optional<String> decoded(ByteBuffer bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
