package org.jmmlregistry.casefile;

import java.util.Optional;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/** What people call an entry of a case, everywhere: {@code Disease event 1 after HSCT 2}. */
public record EntryName(EntryKey key) implements Worded {

    /** The name of the entry that a key stands for; the text itself where it is no key. */
    public static Message of(String text) {
        return EntryKey.parse(text).map(key -> new EntryName(key).words()).orElse(Message.verbatim(text));
    }

    @Override
    public Message words() {
        if (key.hsctSeq() == 0) {
            return within();
        }
        return switch (key.form()) {
            case "F07", "F07b" -> Message.in("entry", "{entry} of HSCT {number}", within(), key.hsctSeq());
            case "F14" -> Message.in("entry", "{entry}: HSCT {number}", within(), key.hsctSeq());
            default -> Message.in("entry", "{entry} after HSCT {number}", within(), key.hsctSeq());
        };
    }

    /** The same where the HSCT is plain from where it stands: {@code Disease event 1}. */
    public Message within() {
        return form().filter(this::isNumbered)
                .map(form -> Message.in("entry", "{entry} {number}", noun(form), key.repeatNo()))
                .orElseGet(() -> form().map(EntryName::noun).orElse(Message.verbatim(key.form())));
    }

    private Optional<Form> form() {
        return Forms.form(key.form());
    }

    /** The HSCT itself has no number of its own; a boost that follows it has. */
    private boolean isNumbered(Form form) {
        return form.repeat().isRepeated() && !(form.code().equals("F07") && key.repeatNo() == 1);
    }

    /** One entry of a form, where that is not the form's title. */
    private static Message noun(Form form) {
        return switch (form.code()) {
            case "F04" -> Message.in("entry", "Genetic finding");
            case "F05" -> Message.in("entry", "Earlier therapy");
            case "F06" -> Message.in("entry", "Treatment of the spleen");
            case "F07b" -> Message.in("entry", "Conditioning agent");
            case "F12b" -> Message.in("entry", "DLI");
            case "F12c" -> Message.in("entry", "Salvage therapy");
            case "F13" -> Message.in("entry", "Disease event");
            case "F16" -> Message.in("entry", "Visit");
            default -> form.words();
        };
    }
}
