package org.jmmlregistry.takenout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.casefile.CaseFiles;
import org.jmmlregistry.casefile.Derivations;
import org.jmmlregistry.casefile.EntryName;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.dictionary.AnswerText;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.Consent;

/**
 * What comes of it when entries go from a case, beyond their being gone, in sentences.
 *
 * @param consent that the word of a real child's family goes with them; whoever lets it go says that it is meant
 * @param others what else hangs on them
 */
public record Consequences(List<Message> consent, List<Message> others) {

    private static final Consequences NONE = new Consequences(List.of(), List.of());

    public Consequences {
        consent = List.copyOf(consent);
        others = List.copyOf(others);
    }

    /**
     * The patient form never goes, so that nothing comes of it.
     *
     * @param asked the entries among them at which queries wait
     */
    static Consequences of(StoredCase stored, Collection<EntryKey> keys, List<EntryKey> asked, LocalDate today) {
        if (keys.contains(Casebook.PATIENT)) {
            return NONE;
        }
        CaseAnswers before = stored.answers();
        CaseAnswers after = stored.without(keys);
        List<Message> others = new ArrayList<>();
        others.addAll(course(CaseFiles.of(stored.id(), before), CaseFiles.of(stored.id(), after)));
        others.addAll(gap(before, after));
        others.addAll(computed(before, after, today));
        others.addAll(signed(stored, keys));
        if (!asked.isEmpty()) {
            others.add(Message.of(
                    "Queries wait for an answer here: {entries}.",
                    Message.oneAfterAnother(asked.stream().map(EntryName::new).toList())));
        }
        return new Consequences(consent(Consent.of(before), Consent.of(after)), others);
    }

    /** All of it, the consent first. */
    public List<Message> all() {
        return Stream.concat(consent.stream(), others.stream()).toList();
    }

    private static List<Message> consent(Consent before, Consent after) {
        if (!before.real() || before.status().equals(after.status())) {
            return List.of();
        }
        List<Message> closed = new ArrayList<>();
        closed.add(Message.of(
                "The word of the child''s family (“{status}”) is then recorded no more, until a consent is recorded again.",
                before.status().orElseThrow()));
        if (before.opensEntry() && !after.opensEntry()) {
            closed.add(Message.of("Until then no form of this child can be filled or changed."));
        }
        if (before.opensExport() && !after.opensExport()) {
            closed.add(Message.of("Until then its answers are in no export."));
        }
        if (before.staysInSnapshots() && !after.staysInSnapshots()) {
            closed.add(Message.of(
                    "Until then it is missing in every further snapshot, and so in the reports made from them."));
        }
        if (before.againstNarrative().isEmpty() && after.againstNarrative().isPresent()) {
            closed.add(Message.of("Until then there is no narrative of it."));
        } else if (before.opensPublication() && !after.opensPublication()) {
            closed.add(Message.of("Until then there is no narrative of it for readers outside."));
        }
        return closed;
    }

    private static List<Message> course(CaseFile before, CaseFile after) {
        List<Message> said = new ArrayList<>();
        if (before.isDead() && !after.isDead()) {
            said.add(Message.of("The child then counts as alive, in lists and in every survival figure."));
        }
        if (!before.transplants().isEmpty() && after.transplants().isEmpty()) {
            said.add(Message.of("The child then counts as not transplanted, and in no outcome after HSCT."));
        }
        return said;
    }

    /** That an HSCT stands without the one before it. */
    private static List<Message> gap(CaseAnswers before, CaseAnswers after) {
        return Numbering.of(before).gap().isEmpty()
                ? Numbering.of(after).gap().map(Numbering.Gap::sentence).stream()
                        .toList()
                : List.of();
    }

    /** What is computed of entries that stay, and would come out otherwise or not at all. */
    private static List<Message> computed(CaseAnswers before, CaseAnswers after, LocalDate today) {
        return after.entries().stream()
                .flatMap(entry -> Forms.form(entry.key().form()).stream()
                        .flatMap(
                                form -> computed(form, before.entry(entry.key()).orElseThrow(), entry, today)))
                .toList();
    }

    private static Stream<Message> computed(Form form, Entry before, Entry after, LocalDate today) {
        Answers now = Derivations.complete(form, before, today);
        Answers then = Derivations.complete(form, after, today);
        return form.items().stream()
                .filter(Item::isDerived)
                .filter(item -> !now.answer(item).equals(then.answer(item)))
                .map(item -> computed(after.key(), item, now.answer(item), then.answer(item)));
    }

    private static Message computed(EntryKey key, Item<?> item, Optional<Answer> now, Optional<Answer> then) {
        Message before = now.map(AnswerText::inWords).orElse(Message.of("nothing"));
        Message after = then.map(AnswerText::inWords).orElse(Message.of("nothing"));
        return Message.of("{entry}: “{item}” is then {after}, not {before}.", new EntryName(key), item, after, before);
    }

    private static List<Message> signed(StoredCase stored, Collection<EntryKey> keys) {
        return stored.entries().stream()
                .filter(entry -> new TreeSet<>(keys).contains(entry.key()))
                .filter(entry -> entry.status() == EntryStatus.SIGNED
                        || entry.status() == EntryStatus.LOCKED
                        || entry.status() == EntryStatus.VERIFIED)
                .map(Consequences::signed)
                .toList();
    }

    private static Message signed(StoredEntry entry) {
        return Message.of("{entry} has the status “{status}”.", new EntryName(entry.key()), entry.status());
    }
}
