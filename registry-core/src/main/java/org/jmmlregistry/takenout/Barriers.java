package org.jmmlregistry.takenout;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.casebook.CaseWithPlaces;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.casebook.TakenOut;
import org.jmmlregistry.casefile.CrossChecks;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.followup.DeathForm;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.Consent;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;

/** Everything that keeps an entry where it is: one rule for the look before and for the door. */
final class Barriers {

    private Barriers() {}

    /** What keeps an entry in the record. */
    static List<Barrier> againstTakingOut(StoredCase stored, Removal removal, Caller caller) {
        return Stream.of(againstLeaving(stored, removal, caller), deathAlong(removal))
                .flatMap(barriers -> barriers)
                .toList();
    }

    /** What keeps an entry at its place, wherever it is to go. */
    static List<Barrier> againstMoving(StoredCase stored, Removal removal, Caller caller) {
        return Stream.of(againstLeaving(stored, removal, caller), namingOthers(stored, removal))
                .flatMap(barriers -> barriers)
                .toList();
    }

    /** What keeps out what was taken out at once. */
    static List<Barrier> againstPuttingBack(CaseWithPlaces opened, List<TakenOut> group, Caller caller) {
        if (group.stream().anyMatch(TakenOut::isMoved)) {
            return List.of(Barrier.of(
                    Message.of("The entry was moved; it comes back by being moved again from where it stands.")));
        }
        CaseAnswers whole = with(opened.stored(), group);
        return Stream.of(
                        closed(opened.stored()),
                        signed(group.stream().map(each -> each.entry().status()), caller),
                        occupied(opened, group),
                        consent(group, whole),
                        unsound(opened, whole))
                .flatMap(barriers -> barriers)
                .toList();
    }

    private static Stream<Barrier> againstLeaving(StoredCase stored, Removal removal, Caller caller) {
        return Stream.of(
                        patient(removal.entry().key()),
                        closed(stored),
                        naming(removal),
                        signed(removal.statuses(), caller))
                .flatMap(barriers -> barriers);
    }

    private static Stream<Barrier> patient(EntryKey key) {
        return key.equals(Casebook.PATIENT)
                ? Stream.of(
                        Barrier.of(
                                Message.of(
                                        "The patient form is the case itself and stays with it. A case that was registered by mistake is erased by an identity custodian.")))
                : Stream.empty();
    }

    private static Stream<Barrier> closed(StoredCase stored) {
        return stored.closing().map(closing -> Barrier.of(closing.sentence(stored.id()))).stream();
    }

    private static Stream<Barrier> naming(Removal removal) {
        return removal.naming().isEmpty()
                ? Stream.empty()
                : Stream.of(Barrier.of(Message.of(
                        "Other entries name it: {entries}. Change those first.", Removal.named(removal.naming()))));
    }

    /** A locked or signed entry is only for those who may undo the signature. */
    private static Stream<Barrier> signed(Stream<EntryStatus> statuses, Caller caller) {
        boolean undone = statuses.anyMatch(status -> status == EntryStatus.LOCKED || status == EntryStatus.SIGNED);
        return undone && !caller.may(Right.VERIFY)
                ? Stream.of(new Barrier(
                        Message.of("It is locked or signed, or something that goes with it is; ask a data manager."),
                        Optional.of(Right.VERIFY)))
                : Stream.empty();
    }

    /** A child that died stays dead: its death goes with no HSCT unasked. */
    private static Stream<Barrier> deathAlong(Removal removal) {
        boolean along =
                removal.along().stream().anyMatch(entry -> entry.key().form().equals(DeathForm.FORM.code()));
        return along
                ? Stream.of(
                        Barrier.of(
                                Message.of(
                                        "The death of the child stands under this HSCT and would be gone with it. Take the death out first and enter it again afterwards, under the HSCT that is then the last.")))
                : Stream.empty();
    }

    /** The events that a further HSCT names stay behind; in another place the same numbers would be other events. */
    private static Stream<Barrier> namingOthers(StoredCase from, Removal removal) {
        List<StoredEntry> bound = new Dependents(from.entries()).namingOthers(removal.keys());
        return bound.isEmpty()
                ? Stream.empty()
                : Stream.of(Barrier.of(Message.of(
                        "{entries}: what is named in it stays where it is. Take the numbers of those entries out of it first.",
                        Removal.named(bound))));
    }

    private static Stream<Barrier> occupied(CaseWithPlaces opened, List<TakenOut> group) {
        return group.stream()
                .map(TakenOut::key)
                .filter(key -> opened.version(key) > 0)
                .map(key -> Barrier.of(Message.of(
                        "In its place stands another entry by now: {entry}. That one would have to be taken out first.",
                        Removal.named(key))));
    }

    private static Stream<Barrier> consent(List<TakenOut> group, CaseAnswers whole) {
        return group.stream()
                .flatMap(each -> Consent.of(whole).against(each.key().form(), true).stream())
                .distinct()
                .map(Barrier::of);
    }

    /** Nothing comes back that would stand beside a missing HSCT or event. */
    private static Stream<Barrier> unsound(CaseWithPlaces opened, CaseAnswers then) {
        return added(opened.stored().answers(), then, opened.today()).stream()
                .filter(Finding::refuses)
                .map(finding ->
                        Barrier.of(Message.of("As things stand it cannot be put back: {why}", finding.message())));
    }

    /** What the checks would say of a case as it is to be and do not say of it as it is. */
    static List<Finding> added(CaseAnswers before, CaseAnswers then, LocalDate today) {
        Collection<Finding> now = CrossChecks.review(before, today);
        return CrossChecks.review(then, today).stream()
                .filter(each -> !now.contains(each))
                .toList();
    }

    private static CaseAnswers with(StoredCase stored, List<TakenOut> group) {
        CaseAnswers whole = stored.answers();
        for (TakenOut each : group) {
            whole = whole.with(each.key(), each.entry().answers());
        }
        return whole;
    }
}
