package org.jmmlregistry.report.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.jmmlregistry.issued.DocumentIdentity;

/**
 * Turns a tagged PDF into one that conforms to PDF/A-2a and PDF/UA-1 and whose bytes depend on its content alone: XMP
 * identification, output intent, font subset names in order, no time of day and no random document id.
 */
final class ArchivalPdf {
    private static final String SRGB = "sRGB IEC61966-2.1";
    private static final int SUBSET_TAG = 7;
    private static final int LETTERS = 26;
    private static final Pattern FORM_OF_LETTER =
            Pattern.compile("(?<=>)<(fb[5-9a-f][0-9a-f]|f[cd][0-9a-f]{2}|fe[7-9a-f][0-9a-f])>(?=\\s)");

    /**
     * What the file says of itself.
     *
     * @param document which one it is, if it is one that is issued
     */
    record Identity(String title, String language, LocalDate dated, Optional<DocumentIdentity> document) {}

    private ArchivalPdf() {}

    static void write(byte[] tagged, Identity identity, OutputStream out) throws IOException {
        try (PDDocument document = Loader.loadPDF(tagged)) {
            identify(document, identity);
            mendFonts(document, 0);
            writeTrailerAnew(document.getDocument().getTrailer());
            document.setDocumentId(identity.dated().toEpochDay());
            document.save(out);
        }
    }

    /** What the file says of itself, and in which colours it is seen. */
    static void identify(PDDocument document, Identity identity) throws IOException {
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.addOutputIntent(outputIntent(document));
        catalog.setMetadata(new PDMetadata(document, new ByteArrayInputStream(Metadata.xmp(identity))));
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(identity.title());
        document.setDocumentInformation(information);
    }

    /**
     * Gives subsets of fonts names in order and spells Arabic by letters.
     *
     * @param before how many subsets stand before them in the same file
     * @return how many there are with these
     */
    static int mendFonts(PDDocument document, int before) throws IOException {
        int subsets = nameSubsetsInOrder(document, before);
        spellArabicByLetters(document);
        return subsets;
    }

    /**
     * The writer spells where objects lie in the digits of the machine's language. Where these are not 0 to 9 the reader looks for
     * the objects itself, and finds the entries of the trailer in another order.
     */
    private static void writeTrailerAnew(COSDictionary trailer) {
        COSBase root = trailer.getItem(COSName.ROOT);
        COSBase information = trailer.getItem(COSName.INFO);
        trailer.clear();
        trailer.setItem(COSName.ROOT, root);
        trailer.setItem(COSName.INFO, information);
    }

    private static PDOutputIntent outputIntent(PDDocument document) throws IOException {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        intent.setInfo(SRGB);
        intent.setOutputConditionIdentifier(SRGB);
        return intent;
    }

    /** The writer puts a random tag before the name of each font subset; here the tags are counted. */
    private static int nameSubsetsInOrder(PDDocument document, int before) {
        Map<String, String> tags = new HashMap<>();
        for (COSName type : List.of(COSName.FONT_DESC, COSName.FONT)) {
            document.getDocument().getObjectsByType(type).stream()
                    .sorted(Comparator.comparing(COSObject::getKey))
                    .map(found -> (COSDictionary) found.getObject())
                    .forEach(font -> {
                        rename(font, COSName.FONT_NAME, tags, before);
                        rename(font, COSName.BASE_FONT, tags, before);
                    });
        }
        return before + tags.size();
    }

    /** The writer sets Arabic in the forms that letters take within a word; who copies the text gets the letters themselves. */
    private static void spellArabicByLetters(PDDocument document) throws IOException {
        for (COSObject found : document.getDocument().getObjectsByType(COSName.FONT)) {
            COSStream letters = ((COSDictionary) found.getObject()).getCOSStream(COSName.TO_UNICODE);
            if (letters != null) {
                String map = new String(new PDStream(letters).toByteArray(), StandardCharsets.ISO_8859_1);
                String spelled = FORM_OF_LETTER.matcher(map).replaceAll(form -> letters(form.group(1)));
                if (!spelled.equals(map)) {
                    try (OutputStream out = letters.createOutputStream(COSName.FLATE_DECODE)) {
                        out.write(spelled.getBytes(StandardCharsets.ISO_8859_1));
                    }
                }
            }
        }
    }

    private static String letters(String form) {
        String letters = Normalizer.normalize(Character.toString(Integer.parseInt(form, 16)), Normalizer.Form.NFKC);
        return letters.chars()
                .mapToObj(letter -> String.format(Locale.ROOT, "%04x", letter))
                .collect(Collectors.joining("", "<", ">"));
    }

    private static void rename(COSDictionary font, COSName key, Map<String, String> tags, int before) {
        String name = font.getNameAsString(key, "");
        if (name.length() > SUBSET_TAG && name.charAt(SUBSET_TAG - 1) == '+') {
            String tag = tags.computeIfAbsent(name.substring(0, SUBSET_TAG - 1), drawn -> tag(before + tags.size()));
            font.setName(key, tag + name.substring(SUBSET_TAG - 1));
        }
    }

    /** Six letters: SUBSEA and so on, with the fifth counting what the sixth cannot. */
    private static String tag(int number) {
        return "SUBS" + letter('E' - 'A' + number / LETTERS) + letter(number);
    }

    private static char letter(int number) {
        return (char) ('A' + number % LETTERS);
    }
}
