package org.jmmlregistry.web.language;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import org.jmmlregistry.language.Worded;

/** Pages name items, codes and messages as they are; where one is printed it is put into words. */
public class WordsInPages extends ELResolver {

    @Override
    public <T> T convertToType(ELContext context, Object value, Class<T> type) {
        if (value instanceof Worded worded && type == String.class) {
            context.setPropertyResolved(true);
            return type.cast(worded.words().toString());
        }
        return type.cast(null);
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // sets nothing: what it knows is read only
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return null;
    }
}
