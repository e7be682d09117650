package org.jmmlregistry.criterion;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casefile.Derivations;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.patient.DataLabel;

/** What is known of a case on a day, of which most is never asked: what is derived is derived when somebody does. */
record AskedCase(CaseAnswers answers, Optional<String> centre, LocalDate asOf) implements KnownCase {

    private record AskedEntry(Entry entry, LocalDate asOf) implements KnownEntry {

        @Override
        public int hsctSeq() {
            return entry.key().hsctSeq();
        }

        @Override
        public Optional<Answer> answer(Item<?> item) {
            return item.isDerived()
                    ? Derivations.derive(item, entry, asOf).map(Answer.Given::new)
                    : entry.answers().withoutIdentity(item);
        }
    }

    @Override
    public DataLabel kind() {
        return AnsweredCase.kind(answers);
    }

    @Override
    public Optional<String> series() {
        return AnsweredCase.series(answers);
    }

    @Override
    public List<? extends KnownEntry> entries(Form form) {
        return answers.of(form).stream()
                .map(entry -> new AskedEntry(entry, asOf))
                .toList();
    }
}
