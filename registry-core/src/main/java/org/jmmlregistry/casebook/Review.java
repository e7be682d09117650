package org.jmmlregistry.casebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jmmlregistry.casefile.CrossChecks;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Severity;
import org.jmmlregistry.language.Language;

/** Everything that the checks say about changed entries within their case; pure, so that a preview and a save say the same. */
final class Review {

    private Review() {}

    /**
     * @param whole the case with the changes in it
     * @param changed the entries that change, and the status they are to have
     */
    static List<Finding> of(CaseAnswers whole, Map<EntryKey, EntryStatus> changed, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        changed.forEach((key, status) -> {
            findings.addAll(placed(key));
            Entry entry = whole.entry(key).orElseThrow();
            Forms.form(key.form()).ifPresent(form -> findings.addAll(form.review(entry, today, status.isComplete())));
        });
        findings.addAll(CrossChecks.review(whole, today));
        return List.copyOf(findings);
    }

    /** Everything that the checks say about a case as it stands. */
    static List<Finding> of(StoredCase stored, LocalDate today) {
        return of(stored, stored.answers(), today);
    }

    /** The same of answers that hold what is kept apart from the stored ones. */
    static List<Finding> of(StoredCase stored, CaseAnswers whole, LocalDate today) {
        Map<EntryKey, EntryStatus> all = new TreeMap<>();
        stored.entries().forEach(entry -> all.put(entry.key(), entry.status()));
        return of(whole, all, today);
    }

    /** Whether the form may stand at that place at all. */
    static List<Finding> placed(EntryKey key) {
        Optional<Form> form = Forms.form(key.form());
        if (form.isEmpty()) {
            return List.of(misplaced(key, "There is no form “%s”.".formatted(key.form())));
        }
        Form.Repeat repeat = form.get().repeat();
        if (repeat.belongsToHsct() && key.hsctSeq() == 0) {
            return List.of(misplaced(
                    key,
                    "The form %s (%s) belongs to an HSCT; its number must be 1 or more."
                            .formatted(key.form(), Language.ENGLISH.say(form.get()))));
        }
        if (!repeat.belongsToHsct() && key.hsctSeq() != 0) {
            return List.of(misplaced(
                    key,
                    "The form %s (%s) stands before the first HSCT; its HSCT number must be 0."
                            .formatted(key.form(), Language.ENGLISH.say(form.get()))));
        }
        if (!repeat.isRepeated() && key.repeatNo() != 1) {
            return List.of(misplaced(
                    key,
                    "The form %s (%s) is filled %s; there is no number %d of it."
                            .formatted(
                                    key.form(),
                                    Language.ENGLISH.say(form.get()),
                                    Language.ENGLISH.say(repeat),
                                    key.repeatNo())));
        }
        return List.of();
    }

    private static Finding misplaced(EntryKey key, String message) {
        return new Finding(key, Optional.empty(), "PLACE", Severity.HARD, message);
    }

    /** Whether anything refuses. */
    static boolean refuses(List<Finding> findings) {
        return findings.stream().anyMatch(Finding::refuses);
    }

    /** Findings of reading and of checking together; what could not be read is not also called missing. */
    static List<Finding> joined(List<Finding> reading, List<Finding> checking) {
        List<Finding> joined = new ArrayList<>(reading);
        for (Finding finding : checking) {
            boolean readAlready = finding.check().equals("EC-X13")
                    && reading.stream()
                            .anyMatch(each -> each.entry().equals(finding.entry())
                                    && each.item().equals(finding.item()));
            if (!readAlready) {
                joined.add(finding);
            }
        }
        return joined;
    }
}
