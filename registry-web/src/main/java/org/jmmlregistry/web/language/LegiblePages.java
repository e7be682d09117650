package org.jmmlregistry.web.language;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.RenderKitWrapper;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.Set;
import org.jmmlregistry.language.Legible;

/**
 * Writes every text of a page so that nothing in it is hidden or turns round what stands beside it ({@link Legible}). What
 * somebody types stays as it is: the text of a large field and the values of the others.
 */
public final class LegiblePages extends RenderKitWrapper {

    private LegiblePages(RenderKit wrapped) {
        super(wrapped);
    }

    @Override
    public ResponseWriter createResponseWriter(Writer writer, String contentTypes, String encoding) {
        return new LegibleWriter(getWrapped().createResponseWriter(writer, contentTypes, encoding));
    }

    /** Named in {@code faces-config.xml}. */
    public static final class Factory extends RenderKitFactory {

        public Factory(RenderKitFactory wrapped) {
            super(wrapped);
        }

        @Override
        public void addRenderKit(String id, RenderKit kit) {
            getWrapped().addRenderKit(id, kit);
        }

        @Override
        public RenderKit getRenderKit(FacesContext page, String id) {
            RenderKit kit = getWrapped().getRenderKit(page, id);
            return kit instanceof LegiblePages ? kit : new LegiblePages(kit);
        }

        @Override
        public Iterator<String> getRenderKitIds() {
            return getWrapped().getRenderKitIds();
        }
    }

    static final class LegibleWriter extends ResponseWriterWrapper {

        private static final Set<String> KEPT = Set.of("textarea", "script", "style");
        private static final Set<String> READ_OUT = Set.of("title", "alt", "aria-label");

        private int kept;

        LegibleWriter(ResponseWriter wrapped) {
            super(wrapped);
        }

        @Override
        public void startElement(String name, UIComponent component) throws IOException {
            kept += KEPT.contains(name) ? 1 : 0;
            super.startElement(name, component);
        }

        @Override
        public void endElement(String name) throws IOException {
            super.endElement(name);
            kept -= KEPT.contains(name) ? 1 : 0;
        }

        @Override
        public void writeText(Object text, String property) throws IOException {
            super.writeText(legible(text), property);
        }

        @Override
        public void writeText(Object text, UIComponent component, String property) throws IOException {
            super.writeText(legible(text), component, property);
        }

        @Override
        public void writeText(char[] text, int from, int length) throws IOException {
            super.writeText(legible(new String(text, from, length)), null);
        }

        @Override
        public void writeAttribute(String name, Object value, String property) throws IOException {
            super.writeAttribute(name, READ_OUT.contains(name) ? legible(value) : value, property);
        }

        @Override
        public ResponseWriter cloneWithWriter(Writer writer) {
            return new LegibleWriter(getWrapped().cloneWithWriter(writer));
        }

        private Object legible(Object text) {
            return kept > 0 || text == null ? text : Legible.text(text.toString());
        }
    }
}
