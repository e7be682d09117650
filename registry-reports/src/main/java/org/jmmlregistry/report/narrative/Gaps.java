package org.jmmlregistry.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;

/** Collects what a clinician would look for and not find, and says so in one sentence or two. */
final class Gaps {

    private record Gap(Message thing, List<Item<?>> items) {}

    private final List<Gap> notRecorded = new ArrayList<>();
    private final List<Gap> notDone = new ArrayList<>();

    /** Remembers what was not recorded, which all of the items would tell. */
    void lacks(Message thing, Item<?>... items) {
        notRecorded.add(new Gap(thing, List.of(items)));
    }

    /** Remembers the thing as missing unless there is a value; its item may say that it was not done. */
    <T> Optional<T> expect(Answers answers, Item<T> item, Message thing) {
        Optional<T> value = answers.get(item);
        if (value.isEmpty()) {
            boolean omitted =
                    answers.absence(item).filter(Absence.NOTDONE::equals).isPresent();
            (omitted ? notDone : notRecorded).add(new Gap(thing, List.of(item)));
        }
        return value;
    }

    /** None, one or two. */
    List<Sentence> sentences() {
        List<Sentence> sentences = new ArrayList<>();
        if (!notDone.isEmpty()) {
            sentences.add(sentence(
                    Message.of(
                            "{things} {n, plural, one {was} other {were}} not done.", things(notDone), notDone.size()),
                    notDone));
        }
        if (!notRecorded.isEmpty()) {
            sentences.add(sentence(
                    Message.of(
                            "{things} {n, plural, one {was} other {were}} not recorded.",
                            things(notRecorded),
                            notRecorded.size()),
                    notRecorded));
        }
        return sentences;
    }

    private static List<Message> things(List<Gap> gaps) {
        return gaps.stream().map(Gap::thing).toList();
    }

    private static Sentence sentence(Message words, List<Gap> gaps) {
        return new Sentence(
                words, gaps.stream().flatMap(gap -> gap.items().stream()).toList());
    }
}
