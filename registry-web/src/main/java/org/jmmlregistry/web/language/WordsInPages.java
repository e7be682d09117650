package org.jmmlregistry.web.language;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import org.jmmlregistry.language.Worded;
import org.jspecify.annotations.Nullable;

/** Pages name items, codes and messages as they are; where one is printed it is put into words. */
public class WordsInPages extends ELResolver {

    @Override
    public <T> @Nullable T convertToType(ELContext context, @Nullable Object value, Class<T> type) {
        if (value instanceof Worded worded && type == String.class) {
            context.setPropertyResolved(true);
            return type.cast(worded.words().toString());
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
