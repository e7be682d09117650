package org.jmmlregistry.web.entry;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jmmlregistry.casebook.EntrySave;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.dictionary.Condition;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.transplant.SecondHsctForm;
import org.jmmlregistry.transplant.TransplantForm;

/**
 * What a second or further HSCT has that a first has not, asked on the page of its transplant procedure until it has an entry of its
 * own. No two items of the two forms have the same code.
 */
final class Companion implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Form FORM = SecondHsctForm.FORM;

    /** A condition about the transplant procedure, which stands on the same page: {@code F07.same_donor_as_prev = DIFFERENT}. */
    private static final Pattern OF_PROCEDURE = Pattern.compile("F07\\.(\\w+) = (\\w+)");

    private final EntryKey key;
    private final Backdrop backdrop;
    private int version;

    Companion(EntryKey key, Backdrop backdrop) {
        this.key = key;
        this.backdrop = backdrop;
    }

    /** The place of that entry; empty where a form has no such companion or the entry is there already. */
    static Optional<EntryKey> place(EntryKey procedure, StoredCase stored) {
        EntryKey place = new EntryKey(FORM.code(), procedure.hsctSeq(), 1);
        boolean isProcedure = procedure.form().equals(TransplantForm.FORM.code());
        boolean first = procedure.hsctSeq() < 2 || procedure.repeatNo() > 1;
        return isProcedure && !first && stored.entry(place).isEmpty() ? Optional.of(place) : Optional.empty();
    }

    /** Its fields behind the first group of those of the procedure. */
    List<FieldGroup> among(List<FieldGroup> procedure) {
        List<Field> fields = backdrop.fields(FORM).stream().map(Companion::here).toList();
        List<FieldGroup> all = new ArrayList<>(procedure);
        all.add(1, FieldGroup.of(FORM.words(), fields));
        return all;
    }

    private static Field here(Field field) {
        return field.item()
                .requirement()
                .condition()
                .map(Condition::code)
                .map(OF_PROCEDURE::matcher)
                .filter(Matcher::matches)
                .map(found -> field.askedWhen("%s is %s".formatted(found.group(1), found.group(2))))
                .orElse(field);
    }

    /** What is typed into it. */
    Map<String, Written> written(Typed typed) {
        return typed.written(backdrop.fields(FORM));
    }

    /** The save of what is typed into it, together with the procedure. */
    EntrySave save(EntrySave procedure, Map<String, Written> written, EntryStatus status) {
        return new EntrySave(procedure.id(), key, version, written, status, procedure.reason(), procedure.source())
                .in(procedure.notation());
    }

    void savedAs(int newVersion) {
        version = newVersion;
    }
}
