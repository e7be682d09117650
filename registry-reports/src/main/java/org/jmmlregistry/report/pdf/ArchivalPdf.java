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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.jmmlregistry.issued.ClaimedIdentity;
import org.jmmlregistry.issued.DocumentIdentity;

/**
 * Turns a tagged PDF into one that conforms to PDF/A-2a and PDF/UA-1 and whose bytes depend on its content alone: XMP
 * identification, output intent, font subset names in order, no time of day and no random document id.
 */
final class ArchivalPdf {
    private static final String SRGB = "sRGB IEC61966-2.1";
    private static final int SUBSET_TAG = 7;
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
            PDDocumentCatalog catalog = document.getDocumentCatalog();
            catalog.addOutputIntent(outputIntent(document));
            catalog.setMetadata(new PDMetadata(document, new ByteArrayInputStream(xmp(identity))));
            PDDocumentInformation information = new PDDocumentInformation();
            information.setTitle(identity.title());
            document.setDocumentInformation(information);
            nameSubsetsInOrder(document);
            spellArabicByLetters(document);
            writeTrailerAnew(document.getDocument().getTrailer());
            document.setDocumentId(identity.dated().toEpochDay());
            document.save(out);
        }
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
    private static void nameSubsetsInOrder(PDDocument document) {
        Map<String, String> tags = new HashMap<>();
        for (COSName type : List.of(COSName.FONT_DESC, COSName.FONT)) {
            document.getDocument().getObjectsByType(type).stream()
                    .sorted(Comparator.comparing(COSObject::getKey))
                    .map(found -> (COSDictionary) found.getObject())
                    .forEach(font -> {
                        rename(font, COSName.FONT_NAME, tags);
                        rename(font, COSName.BASE_FONT, tags);
                    });
        }
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

    private static void rename(COSDictionary font, COSName key, Map<String, String> tags) {
        String name = font.getNameAsString(key, "");
        if (name.length() > SUBSET_TAG && name.charAt(SUBSET_TAG - 1) == '+') {
            String tag = tags.computeIfAbsent(
                    name.substring(0, SUBSET_TAG - 1), drawn -> "SUBSE" + (char) ('A' + tags.size()));
            font.setName(key, tag + name.substring(SUBSET_TAG - 1));
        }
    }

    private static byte[] xmp(Identity identity) {
        return XMP.formatted(
                        escaped(identity.title()),
                        escaped(identity.language()),
                        identity.dated(),
                        identity.dated(),
                        identity.document().map(ArchivalPdf::said).orElse(""),
                        identity.document().map(any -> IDENTITY_SCHEMA).orElse(""))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The elements that name the document, as {@link ClaimedIdentity} reads them. */
    private static String said(DocumentIdentity document) {
        Map<String, String> elements = new LinkedHashMap<>();
        elements.put("report", document.report());
        elements.put("specification", document.specification());
        elements.put("specificationHash", document.specificationHash());
        elements.put("snapshot", document.snapshot().map(String::valueOf).orElse("now"));
        elements.put("dataHash", document.dataHash());
        elements.put("software", document.software());
        elements.put("identity", document.hash());
        return elements.entrySet().stream()
                .map(each -> "   <%1$s:%2$s>%3$s</%1$s:%2$s>\n"
                        .formatted(ClaimedIdentity.PREFIX, each.getKey(), escaped(printable(each.getValue()))))
                .collect(Collectors.joining("", IDENTITY_OPENED, "  </rdf:Description>\n"));
    }

    /** What XML has no letter for is told as a sign that stands for it. */
    private static String printable(String text) {
        return text.replaceAll("[^\\t\\n\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static final String IDENTITY_OPENED = "  <rdf:Description rdf:about=\"\" xmlns:%s=\"%s\">\n"
            .formatted(ClaimedIdentity.PREFIX, ClaimedIdentity.NAMESPACE);

    private static final String IDENTITY_SCHEMA = identitySchema();

    private static String identitySchema() {
        String properties = Stream.of(
                        "report", "specification", "specificationHash", "snapshot", "dataHash", "software", "identity")
                .map(name ->
                        """
                 <rdf:li rdf:parseType="Resource">
                  <pdfaProperty:name>%s</pdfaProperty:name>
                  <pdfaProperty:valueType>Text</pdfaProperty:valueType>
                  <pdfaProperty:category>internal</pdfaProperty:category>
                  <pdfaProperty:description>Which document the file is</pdfaProperty:description>
                 </rdf:li>
                """
                                .formatted(name))
                .collect(Collectors.joining());
        return """
                <rdf:li rdf:parseType="Resource">
                <pdfaSchema:schema>Identity of an issued document</pdfaSchema:schema>
                <pdfaSchema:namespaceURI>%s</pdfaSchema:namespaceURI>
                <pdfaSchema:prefix>%s</pdfaSchema:prefix>
                <pdfaSchema:property><rdf:Seq>
                %s</rdf:Seq></pdfaSchema:property>
               </rdf:li>"""
                .formatted(ClaimedIdentity.NAMESPACE, ClaimedIdentity.PREFIX, properties);
    }

    private static final String XMP =
            """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
             <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
              <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
               <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
               <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
               <xmp:CreateDate>%sT00:00:00Z</xmp:CreateDate>
               <xmp:ModifyDate>%sT00:00:00Z</xmp:ModifyDate>
               <pdfaid:part>2</pdfaid:part>
               <pdfaid:conformance>A</pdfaid:conformance>
               <pdfuaid:part>1</pdfuaid:part>
              </rdf:Description>
            %s              <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
                xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
               <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
                <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
                <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
                 <pdfaProperty:name>part</pdfaProperty:name>
                 <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                 <pdfaProperty:category>internal</pdfaProperty:category>
                 <pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>
                </rdf:li></rdf:Seq></pdfaSchema:property>
               </rdf:li>%s</rdf:Bag></pdfaExtension:schemas>
              </rdf:Description>
             </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """;
}
