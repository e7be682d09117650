package org.jmmlregistry.exchange.table;

import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jmmlregistry.language.Refused;

/** A part of a workbook, read from beginning to end; nothing outside of it is ever fetched. */
final class Xml {

    private static final XMLInputFactory READERS = readers();
    /** Longer than any cell that is written in characters by their codes. */
    private static final int LONGEST_TEXT = 8 * Table.LONGEST_CELL;

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** What is done at the beginning of each element. */
    interface Visitor {
        void at(Xml xml) throws XMLStreamException;
    }

    private final XMLStreamReader reader;

    private Xml(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** That of the runtime, whatever other libraries bring along. */
    private static XMLInputFactory readers() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    static void each(Optional<InputStream> part, Visitor visitor) throws XMLStreamException {
        if (part.isEmpty()) {
            return;
        }
        Xml xml = new Xml(READERS.createXMLStreamReader(new ShortPieces(part.get())));
        try {
            while (xml.reader.hasNext()) {
                if (xml.reader.next() == XMLStreamConstants.START_ELEMENT) {
                    visitor.at(xml);
                }
            }
        } finally {
            xml.reader.close();
        }
    }

    boolean is(String element) {
        return reader.getLocalName().equals(element);
    }

    Optional<String> attribute(String name) {
        return Optional.ofNullable(reader.getAttributeValue(null, name));
    }

    Optional<String> attribute(String namespace, String name) {
        return Optional.ofNullable(reader.getAttributeValue(namespace, name));
    }

    /** All that stands in the element, which holds no other. */
    String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int event = reader.next();
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                throw new XMLStreamException("an element in a text", reader.getLocation());
            }
            boolean said = event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE;
            add(text, said ? reader.getText() : "");
            event = reader.next();
        }
        return text.toString();
    }

    private static void add(StringBuilder text, String piece) {
        if (text.length() + piece.length() > LONGEST_TEXT) {
            throw Refused.notPossible(
                    "A cell of the workbook has a text of more than {most} characters.", Table.LONGEST_CELL);
        }
        text.append(piece);
    }

    /** The text of an element from its differently dressed pieces, without how it is read aloud. */
    String richText(String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int aloud = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT && is("rPh")) {
                aloud++;
            } else if (event == XMLStreamConstants.START_ELEMENT && is("t")) {
                String piece = text();
                add(text, aloud == 0 ? piece : "");
            } else if (event == XMLStreamConstants.END_ELEMENT && is("rPh")) {
                aloud--;
            } else if (event == XMLStreamConstants.END_ELEMENT && is(element)) {
                break;
            }
        }
        return unescaped(text.toString());
    }

    /** Excel writes characters that XML has not, and a carriage return, as {@code _x000D_}. */
    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }
}
