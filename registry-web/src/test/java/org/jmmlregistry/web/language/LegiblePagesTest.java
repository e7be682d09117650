package org.jmmlregistry.web.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import org.junit.jupiter.api.Test;

class LegiblePagesTest {

    private static final String TURNED = "x\u202Ey";
    private static final String MARKED = "x\u27E8U+202E\u27E9y";

    private final StringWriter page = new StringWriter();
    private final ResponseWriter writer = new LegiblePages.LegibleWriter(new Plain(page));

    @Test
    void a_text_cannot_turn_round_what_stands_beside_it() throws IOException {
        writer.startElement("td", null);
        writer.writeText(TURNED, null);
        writer.writeText(TURNED, null, null);
        writer.writeText(TURNED.toCharArray(), 0, TURNED.length());
        writer.writeAttribute("title", TURNED, null);
        writer.endElement("td");
        assertEquals("<td>" + MARKED.repeat(3) + " title=" + MARKED + "</td>", page.toString());
    }

    @Test
    void what_somebody_typed_is_given_back_as_it_was() throws IOException {
        writer.startElement("textarea", null);
        writer.writeText(TURNED, null);
        writer.endElement("textarea");
        writer.startElement("input", null);
        writer.writeAttribute("value", TURNED, null);
        writer.endElement("input");
        assertEquals("<textarea>" + TURNED + "</textarea><input> value=" + TURNED + "</input>", page.toString());
    }

    @Test
    void a_copy_of_the_writer_does_the_same() throws IOException {
        StringWriter other = new StringWriter();
        writer.cloneWithWriter(other).writeText(TURNED, null);
        assertEquals(MARKED, other.toString());
    }

    /** Writes what it is told to. */
    private static final class Plain extends ResponseWriter {
        private final Writer out;

        Plain(Writer out) {
            this.out = out;
        }

        @Override
        public void startElement(String name, UIComponent component) throws IOException {
            out.write("<" + name + ">");
        }

        @Override
        public void endElement(String name) throws IOException {
            out.write("</" + name + ">");
        }

        @Override
        public void writeAttribute(String name, Object value, String property) throws IOException {
            out.write(" " + name + "=" + value);
        }

        @Override
        public void writeText(Object text, String property) throws IOException {
            out.write(text.toString());
        }

        @Override
        public void writeText(char[] text, int from, int length) throws IOException {
            out.write(text, from, length);
        }

        @Override
        public ResponseWriter cloneWithWriter(Writer writer) {
            return new Plain(writer);
        }

        @Override
        public String getContentType() {
            return "text/html";
        }

        @Override
        public String getCharacterEncoding() {
            return "UTF-8";
        }

        @Override
        public void startDocument() {}

        @Override
        public void endDocument() {}

        @Override
        public void writeURIAttribute(String name, Object value, String property) {}

        @Override
        public void writeComment(Object comment) {}

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            out.write(text, from, length);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
