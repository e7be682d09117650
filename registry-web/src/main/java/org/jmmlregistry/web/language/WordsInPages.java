package org.jmmlregistry.web.language;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;
import org.jspecify.annotations.Nullable;

/** Pages name items, codes and messages as they are; where one is printed it is put into words. */
public class WordsInPages extends ELResolver {

    /** The same where a component prints a message. */
    @FacesConverter(forClass = Message.class)
    public static class OfComponents implements Converter<Message> {

        @Override
        public String getAsString(FacesContext context, UIComponent component, Message message) {
            return said(message);
        }

        /** @throws UnsupportedOperationException always: nobody types a message */
        @Override
        public Message getAsObject(FacesContext context, UIComponent component, String typed) {
            throw new UnsupportedOperationException(
                    "typed: nobody types a message, but somebody typed \"%s\"".formatted(typed));
        }
    }

    private static String said(Worded worded) {
        return CDI.current().select(CurrentLanguage.class).get().say(worded);
    }

    @Override
    public <T> @Nullable T convertToType(ELContext context, @Nullable Object value, Class<T> type) {
        if (value instanceof Worded worded && type == String.class) {
            context.setPropertyResolved(true);
            return type.cast(said(worded));
        }
        return null;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        return null;
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
        // sets nothing: what it knows is read only
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        return true;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return null;
    }
}
