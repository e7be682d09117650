package org.jmmlregistry.casebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.CrossChecks;
import org.jmmlregistry.casefile.FormPlace;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Severity;
import org.jmmlregistry.identity.Identity;
import org.jmmlregistry.patient.Consent;

/**
 * What a case is to become, from a page, over REST or out of a file: made without the database, so that a preview and a save
 * say and do the same.
 *
 * @param inHand the case as it stands
 * @param centre to which it is to belong
 * @param entries what the entries that somebody wrote are to become
 * @param given who the child is, as far as somebody has just said
 * @param whole the case with the changes in it, as the checks see it
 * @param reading what is to be said before any check is asked
 */
record Proposal(
        CaseInHand inHand,
        Optional<String> centre,
        SortedMap<EntryKey, Proposed> entries,
        Identity given,
        CaseAnswers whole,
        List<Finding> reading) {

    static final String CONSENT = "CONSENT";

    /** The check that says again of an item that could not be read that it is missing. */
    private static final String REQUIRED = "EC-X13";

    /**
     * What an entry is to become.
     *
     * @param content without what belongs to the identity store
     * @param complete whether its required items are asked for
     * @param changes whether the answers differ from those that stand
     */
    record Proposed(EntryContent content, EntryStatus status, boolean complete, boolean changes) {}

    Proposal {
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
        reading = List.copyOf(reading);
    }

    /** A case with entries that come from elsewhere, at the places where they are to stand, and without some that go. */
    static Proposal receiving(CaseInHand inHand, Map<EntryKey, StoredEntry> coming, List<EntryKey> going) {
        CaseAnswers whole = inHand.stored().without(going);
        SortedMap<EntryKey, Proposed> entries = new TreeMap<>();
        for (Map.Entry<EntryKey, StoredEntry> each : coming.entrySet()) {
            EntryStatus status = each.getValue().status();
            EntryContent content = each.getValue().content();
            entries.put(each.getKey(), new Proposed(content, status, status.isComplete(), true));
            whole = whole.with(each.getKey(), content.answers());
        }
        return new Proposal(inHand, inHand.stored().centre(), entries, Identity.UNKNOWN, whole, List.of());
    }

    /** By what another case would be likely to be the same child. */
    Likeness likeness() {
        return Likeness.of(whole, inHand.known().with(given));
    }

    /** Whether somebody says in it who the child is. */
    boolean identifies() {
        return !given.isEmpty();
    }

    /** Everything that is to be said about a case as it stands, and after it the cases that are likely to be the same child. */
    List<Finding> asItStands(LocalDate today, List<Finding> doubts) {
        return Stream.concat(review(today, CrossChecks.review(whole, today)).stream(), doubts.stream())
                .toList();
    }

    /**
     * Everything that is to be said about a change, but for the cases that are likely to be the same child. What the checks over
     * forms refuse already, and the change has no part in, does not refuse it.
     */
    List<Finding> review(LocalDate today) {
        Set<EntryKey> written = new TreeSet<>();
        entries.forEach((key, proposed) -> {
            boolean stays = inHand.stored()
                    .entry(key)
                    .filter(entry -> entry.status() == proposed.status())
                    .isPresent();
            if (proposed.changes() || !stays) {
                written.add(key);
            }
        });
        return review(today, new StandingFindings(inHand.stored().answers(), whole, written, today).said());
    }

    private List<Finding> review(LocalDate today, List<Finding> acrossForms) {
        List<Finding> findings = new ArrayList<>(reading);
        Stream.concat(ofForms(today).stream(), acrossForms.stream())
                .filter(finding -> !readAlready(finding))
                .forEach(findings::add);
        entries.forEach((key, entry) -> {
            if (entry.changes()) {
                findings.addAll(consent(key));
            }
        });
        return List.copyOf(findings);
    }

    private List<Finding> ofForms(LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        entries.forEach((key, proposed) -> {
            placed(key).ifPresent(findings::add);
            Entry entry = whole.entry(key).orElseThrow();
            Forms.form(key.form()).ifPresent(form -> findings.addAll(form.review(entry, today, proposed.complete())));
        });
        return findings;
    }

    /** What could not be read is not also called missing. */
    private boolean readAlready(Finding finding) {
        return finding.check().equals(REQUIRED)
                && reading.stream()
                        .anyMatch(each -> each.entry().equals(finding.entry())
                                && each.item().equals(finding.item()));
    }

    /** What the family's consent has against a change of an entry. */
    private List<Finding> consent(EntryKey key) {
        boolean isNew = inHand.stored().entry(key).isEmpty();
        return Consent.of(whole).against(key.form(), isNew).stream()
                .map(sentence -> new Finding(key, Optional.empty(), CONSENT, Severity.HARD, sentence))
                .toList();
    }

    /** Whether the form may stand at that place at all. */
    private Optional<Finding> placed(EntryKey key) {
        return FormPlace.complaint(key, whole)
                .map(why -> new Finding(key, Optional.empty(), "PLACE", Severity.HARD, why));
    }

    /** Whether anything refuses. */
    static boolean refuses(List<Finding> findings) {
        return findings.stream().anyMatch(Finding::refuses);
    }
}
