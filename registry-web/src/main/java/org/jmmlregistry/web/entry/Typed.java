package org.jmmlregistry.web.entry;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.dictionary.Written;

/** What stands in the controls of a form: text, ticked codes, and why there is no value, each by item code. */
public class Typed implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String[]> several = new HashMap<>();
    private final Map<String, String> absences = new HashMap<>();

    /** Puts answers into the controls, and empties those that have none. */
    void show(List<Field> fields, Map<String, Written> answers) {
        for (Field field : fields) {
            show(field.code(), answers.getOrDefault(field.code(), Written.BLANK));
        }
    }

    void show(String code, Written answer) {
        texts.put(code, answer.value());
        several.put(
                code, answer.value().isEmpty() ? new String[0] : answer.value().split(";"));
        absences.put(code, answer.absence());
    }

    /** The answers as they stand in the controls, without those that are blank. */
    Map<String, Written> written(List<Field> fields) {
        Map<String, Written> written = new HashMap<>();
        for (Field field : fields) {
            String value = field.isChoices()
                    ? String.join(";", Arrays.asList(several.getOrDefault(field.code(), new String[0])))
                    : Optional.ofNullable(texts.get(field.code())).orElse("");
            String absence = Optional.ofNullable(absences.get(field.code())).orElse("");
            Written answer = new Written(value.replace("\r\n", "\n"), absence);
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
