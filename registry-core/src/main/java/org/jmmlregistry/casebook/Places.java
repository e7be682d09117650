package org.jmmlregistry.casebook;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Severity;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.transplant.TransplantForm;

/**
 * The places of a case that entries were taken out of or moved away from. The number of a repeated form is not given again, as
 * other entries, files and people may name it; a form that is filled once, and an HSCT, have no other place, so that another
 * entry may come there.
 */
record Places(List<TakenOut> takenOut) {

    /** So far beyond the last one of its form no course needs a number. */
    static final int WIDEST_GAP = 100;

    static final Places ALL_FREE = new Places(List.of());

    Places {
        takenOut = List.copyOf(takenOut);
    }

    static Places of(List<TakenOutEntry> entries) {
        return new Places(entries.stream().map(TakenOutEntry::takenOut).toList());
    }

    /** What was last taken out of a place, if anything was. */
    Optional<TakenOut> latest(EntryKey key) {
        return takenOut.stream().filter(each -> each.key().equals(key)).max(Comparator.comparing(TakenOut::number));
    }

    /** The highest version of what was taken out of a place; 0 if nothing was. */
    int versions(EntryKey key) {
        return takenOut.stream()
                .filter(each -> each.key().equals(key))
                .mapToInt(each -> each.entry().version())
                .max()
                .orElse(0);
    }

    /** Whether the number is not given again. */
    boolean isSpent(EntryKey key) {
        return latest(key).isPresent() && !comesAgain(key);
    }

    private static boolean comesAgain(EntryKey key) {
        boolean hsct = key.form().equals(TransplantForm.FORM.code()) && key.repeatNo() == 1;
        return hsct
                || Forms.form(key.form())
                        .filter(form -> form.repeat().isRepeated())
                        .isEmpty();
    }

    /** The number of the next entry of a form under an HSCT: the one after the last, or the first free one if that is the largest. */
    int next(String form, int hsct, Collection<StoredEntry> standing) {
        SortedSet<Integer> given =
                given(form, hsct, standing.stream().map(StoredEntry::key).toList());
        int next = given.isEmpty() ? 1 : given.last() + 1;
        return next <= EntryKey.LAST_REPEAT
                ? next
                : IntStream.rangeClosed(1, EntryKey.LAST_REPEAT)
                        .filter(number -> !given.contains(number))
                        .findFirst()
                        .orElseThrow(() -> Refused.notPossible(
                                "Each number of the form {form} is given there; no more can be kept.", form));
    }

    private SortedSet<Integer> given(String form, int hsct, Collection<EntryKey> standing) {
        Stream<EntryKey> spent = takenOut.stream().map(TakenOut::key).filter(this::isSpent);
        return Stream.concat(standing.stream(), spent)
                .filter(key -> key.form().equals(form) && key.hsctSeq() == hsct)
                .map(EntryKey::repeatNo)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** That a new number is far from those before it, so that it is mistyped; empty if it is not. */
    Optional<Message> gap(EntryKey key, Collection<EntryKey> standing) {
        SortedSet<Integer> before = given(key.form(), key.hsctSeq(), standing).headSet(key.repeatNo());
        int last = before.isEmpty() ? 0 : before.last();
        return key.repeatNo() - last <= WIDEST_GAP
                ? Optional.empty()
                : Optional.of(Message.of(
                        "The number {number} is too far from the last one of its form there, which is {last}; at most {most} numbers may be left out.",
                        key.repeatNo(),
                        last,
                        WIDEST_GAP - 1));
    }

    /** Why nothing new may be written at a place; what may come again needs a word that it is another entry. */
    List<Finding> againstSave(EntryKey key, Collection<StoredEntry> standing, Set<String> confirmed) {
        return latest(key)
                .filter(any -> isSpent(key) || !confirmed.contains(Casebook.TAKEN_OUT))
                .map(taken -> isSpent(key)
                        ? Message.of(
                                "{what} Its number is not given again; the next one is {number}.",
                                taken.sentence(),
                                next(key.form(), key.hsctSeq(), standing))
                        : Message.of(
                                "{what} If this is not the same entry, say so and save again; otherwise it can be put back on the page of the case.",
                                taken.sentence()))
                .map(why -> against(key, why))
                .or(() -> distant(key, standing.stream().map(StoredEntry::key).toList()))
                .stream()
                .toList();
    }

    /** Why a file may not bring an entry there: it would bring back what somebody took out. */
    List<Finding> againstFile(EntryKey key, Collection<EntryKey> standing) {
        return latest(key)
                .map(taken -> against(
                        key,
                        Message.of(
                                "{what} A file does not bring it back: put it back on the page of the case, or leave it out of the file.",
                                taken.sentence())))
                .or(() -> distant(key, standing))
                .stream()
                .toList();
    }

    private Optional<Finding> distant(EntryKey key, Collection<EntryKey> standing) {
        return gap(key, standing).map(why -> new Finding(key, Optional.empty(), "NUMBER", Severity.HARD, why));
    }

    private static Finding against(EntryKey key, Message why) {
        return new Finding(key, Optional.empty(), Casebook.TAKEN_OUT, Severity.HARD, why);
    }
}
