package org.jmmlregistry.report.pdf;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.issued.ClaimedIdentity;
import org.jmmlregistry.issued.DocumentIdentity;

/** What a file says of itself for programs (XMP): title, language, the standards that it keeps, and which document it is. */
final class Metadata {

    private Metadata() {}

    static byte[] xmp(ArchivalPdf.Identity identity) {
        return XMP.formatted(
                        escaped(identity.title()),
                        escaped(identity.language()),
                        identity.dated(),
                        identity.dated(),
                        identity.document().map(Metadata::said).orElse(""),
                        identity.document().map(any -> IDENTITY_SCHEMA).orElse(""))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The elements that name the document, as {@link ClaimedIdentity} reads them; one for readers outside says no more than its seal. */
    private static String said(DocumentIdentity document) {
        Map<String, String> elements = new LinkedHashMap<>();
        elements.put("report", document.report());
        if (document.seal().isEmpty()) {
            elements.put("specification", document.specification());
            elements.put("specificationHash", document.specificationHash());
            elements.put("snapshot", document.snapshot().map(String::valueOf).orElse("now"));
            elements.put("dataHash", document.dataHash());
        }
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
