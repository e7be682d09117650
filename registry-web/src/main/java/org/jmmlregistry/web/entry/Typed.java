package org.jmmlregistry.web.entry;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Notation;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.dictionary.WrittenAnswer;

/** What stands in the controls of a form: text, ticked codes, and why there is no value, each by item code. */
public class Typed implements Serializable {

    private static final long serialVersionUID = 1L;

    private Notation notation = Notation.UNSETTLED;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String[]> several = new HashMap<>();
    private final Map<String, String> absences = new HashMap<>();

    /** Says how dates and numbers are written here. */
    void in(Notation used) {
        notation = used;
    }

    Notation notation() {
        return notation;
    }

    /** Puts answers into the controls, and empties those that have none. */
    void show(Form form, Map<String, Written> answers) {
        for (Item<?> item : form.enteredItems()) {
            show(item, answers.getOrDefault(item.code(), Written.BLANK));
        }
    }

    void show(Item<?> item, Written answer) {
        String code = item.code();
        texts.put(code, WrittenAnswer.shown(item, answer, notation));
        several.put(
                code, answer.value().isEmpty() ? new String[0] : answer.value().split(";"));
        absences.put(code, answer.absence());
    }

    /** What stands in the controls, as it was typed, without what is blank. */
    Map<String, Written> written(List<Field> fields) {
        Map<String, Written> written = new HashMap<>();
        for (Field field : fields) {
            String value = field.isChoices()
                    ? String.join(";", Arrays.asList(several.getOrDefault(field.code(), new String[0])))
                    : Optional.ofNullable(texts.get(field.code())).orElse("");
            String absence = Optional.ofNullable(absences.get(field.code())).orElse("");
            Written answer = Written.typed(value.replace("\r\n", "\n"), absence);
            if (!answer.isBlank()) {
                written.put(field.code(), answer);
            }
        }
        return written;
    }

    public Map<String, String> getTexts() {
        return texts;
    }

    public Map<String, String[]> getSeveral() {
        return several;
    }

    public Map<String, String> getAbsences() {
        return absences;
    }
}
