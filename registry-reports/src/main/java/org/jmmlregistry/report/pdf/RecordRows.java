package org.jmmlregistry.report.pdf;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRRewindableDataSource;
import org.jspecify.annotations.Nullable;

/** Feeds a template from records: a field of the template is a component of the record of the same name. */
public final class RecordRows implements JRRewindableDataSource {
    private final List<? extends Record> rows;
    private final Map<String, RecordComponent> components = new HashMap<>();
    private Iterator<? extends Record> remaining;
    private @Nullable Record current;

    public RecordRows(List<? extends Record> rows) {
        this.rows = rows;
        this.remaining = rows.iterator();
        if (!rows.isEmpty()) {
            for (RecordComponent component : rows.get(0).getClass().getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                components.put(component.getName(), component);
            }
        }
    }

    @Override
    public boolean next() {
        if (!remaining.hasNext()) {
            return false;
        }
        current = remaining.next();
        return true;
    }

    @Override
    public void moveFirst() {
        remaining = rows.iterator();
    }

    @Override
    public Object getFieldValue(JRField field) {
        RecordComponent component = components.get(field.getName());
        if (component == null || current == null) {
            throw new IllegalArgumentException("field must be a component of the row, was " + field.getName());
        }
        try {
            return component.getAccessor().invoke(current);
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalStateException("Component " + field.getName() + " cannot be read", unreadable);
        }
    }
}
