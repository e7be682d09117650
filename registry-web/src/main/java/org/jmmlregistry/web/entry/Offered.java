package org.jmmlregistry.web.entry;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.casefile.EntryName;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.centre.Centre;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.dictionary.AnswerText;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Kind;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.dictionary.WrittenForm;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.report.LongDate;
import org.jmmlregistry.web.entry.Field.Choice;

/**
 * From what somebody chooses where neither is known to the dictionary: the centres of the registry, and the entries of a case.
 * An answer that is stored and can be chosen no longer stays in its list, and says so.
 */
class Offered implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<String, List<Choice>> lists = new HashMap<>();

    /** What is offered where a case begins. */
    static Offered ofNewCase(List<Centre> centres) {
        Offered offered = new Offered();
        offered.lists.put(PatientForm.CENTRE_CODE.code(), ofCentres(centres));
        return offered;
    }

    /** What is offered for one entry of a case. */
    static Offered of(EntryKey key, StoredCase stored, List<Centre> centres) {
        Offered offered = ofNewCase(centres);
        Form form = Forms.form(key.form()).orElseThrow();
        Map<String, Written> answers =
                form.write(stored.entry(key).map(StoredEntry::answers).orElse(Answers.none()));
        for (Item<?> item : form.enteredItems()) {
            item.reference().ifPresent(named -> offered.lists.put(item.code(), ofEntries(key, named, stored)));
            Written stands = answers.getOrDefault(item.code(), Written.BLANK);
            if (isOffered(item) && !stands.value().isEmpty()) {
                offered.keep(item, stands.value(), centres);
            }
        }
        return offered;
    }

    /** Whether the answers of an item are chosen from such a list. */
    static boolean isOffered(Item<?> item) {
        return item.reference().isPresent() || item == PatientForm.CENTRE_CODE;
    }

    /** The choices of an item; none if nothing can be chosen. */
    List<Choice> of(Item<?> item) {
        return lists.getOrDefault(item.code(), List.of());
    }

    private void keep(Item<?> item, String stands, List<Centre> centres) {
        List<Choice> choices = lists.computeIfAbsent(item.code(), none -> new ArrayList<>());
        for (String each : stands.split(";", -1)) {
            if (choices.stream().noneMatch(choice -> choice.code().equals(each))) {
                Message name = item.reference().isPresent() ? EntryName.of(each) : centre(each, centres);
                choices.add(new Choice(each, Message.of("{answer} (kept as it was; no longer in the list)", name)));
            }
        }
    }

    private static Message centre(String code, List<Centre> centres) {
        return centres.stream()
                .filter(centre -> centre.code().equals(code))
                .map(Offered::name)
                .findFirst()
                .orElse(Message.verbatim(code));
    }

    private static Message name(Centre centre) {
        return Message.in("centre", "{name} ({code})", centre.name(), centre.code());
    }

    private static List<Choice> ofCentres(List<Centre> centres) {
        List<Choice> choices = new ArrayList<>();
        centres.stream()
                .filter(centre -> centre.isOpen() && !centre.builtIn())
                .forEach(centre -> choices.add(new Choice(centre.code(), name(centre))));
        return choices;
    }

    private static List<Choice> ofEntries(EntryKey key, WrittenForm.Reference named, StoredCase stored) {
        List<Choice> choices = new ArrayList<>();
        stored.entries().stream()
                .filter(entry -> named.allows(key, entry.key()))
                .forEach(entry -> choices.add(new Choice(entry.key().toString(), called(entry))));
        return choices;
    }

    /** By what somebody knows an entry: its name, its day, and what was chosen in it, which comes first of a disease event. */
    private static Message called(StoredEntry entry) {
        Form form = Forms.form(entry.key().form()).orElseThrow();
        Message name = new EntryName(entry.key()).words();
        Optional<Message> day =
                form.datedBy().flatMap(dated -> entry.answers().get(dated)).map(LongDate::of);
        Optional<Message> what = form.enteredItems().stream()
                .filter(item -> item.kind() == Kind.CODE || item.kind() == Kind.CODES)
                .flatMap(item -> entry.answers().answer(item).stream())
                .filter(Answer.Given.class::isInstance)
                .map(AnswerText::inWords)
                .findFirst();
        if (form == RelapseForm.FORM) {
            return what.flatMap(chosen -> day.map(on -> Message.of("{what}, {day} ({entry})", chosen, on, name)))
                    .or(() -> what.or(() -> day).map(known -> Message.of("{known} ({entry})", known, name)))
                    .orElse(name);
        }
        Message dated = day.map(on -> Message.of("{entry}, {day}", name, on)).orElse(name);
        return what.map(chosen -> Message.of("{entry} ({what})", dated, chosen)).orElse(dated);
    }
}
