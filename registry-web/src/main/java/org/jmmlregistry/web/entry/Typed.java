package org.jmmlregistry.web.entry;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Kind;
import org.jmmlregistry.dictionary.Notation;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.dictionary.WrittenAnswer;
import org.jmmlregistry.transplant.TransplantForm;

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

    /** Days after the HSCT can be typed where its date is known, if only because it stands in the form. */
    void countDays(Backdrop backdrop) {
        Optional.ofNullable(texts.get(TransplantForm.HSCT_DATE.code()))
                .flatMap(text -> DayZero.written(text, notation))
                .or(backdrop::dayZero)
                .ifPresent(day -> notation = notation.countingFrom(day));
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

    /**
     * Puts what a browser sent into the controls again, every character as it was typed. A browser sends nothing of a control
     * that cannot be changed, which keeps what it shows, and nothing of boxes of which none is ticked.
     */
    void restore(Form form, Map<String, List<String>> sent) {
        for (Item<?> item : form.enteredItems()) {
            List<String> values = sent.getOrDefault(item.code(), List.of());
            if (item.kind() == Kind.CODES) {
                several.put(item.code(), values.toArray(String[]::new));
            } else if (!values.isEmpty()) {
                texts.put(item.code(), values.get(0));
            }
            sent.getOrDefault(item.code() + "_absence", List.of()).forEach(why -> absences.put(item.code(), why));
        }
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
