package org.jmmlregistry.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Written;

/**
 * Cases as tests write them: {@code F03/0/1 wbc=60 mono_abs=6 ldh:NOTDONE + F07/1/1 hsct_date=2001-01-01}. An equals sign
 * gives a value, a colon an absence.
 */
public final class Cases {

    private static final String EXAMPLES = "/specification/check-examples.csv";

    static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private Cases() {}

    /** The case that breaks a check, by the check. */
    public static Map<String, CaseAnswers> breaking() {
        Map<String, CaseAnswers> all = new TreeMap<>();
        Specification.lines(EXAMPLES)
                .skip(1)
                .map(line -> line.split("\\|"))
                .forEach(columns -> all.put(columns[0].strip(), of(columns[2])));
        return all;
    }

    public static CaseAnswers of(String text) {
        Map<EntryKey, Answers> entries = new TreeMap<>();
        for (String entry : text.split(" \\+ ")) {
            String[] words = entry.strip().split("\\s+");
            EntryKey key = EntryKey.parse(words[0]).orElseThrow(() -> new IllegalArgumentException("text: " + entry));
            Map<String, Written> written = new HashMap<>();
            for (int i = 1; i < words.length; i++) {
                int equals = words[i].indexOf('=');
                int colon = words[i].indexOf(':');
                if (equals > 0 && (colon < 0 || equals < colon)) {
                    written.put(words[i].substring(0, equals), Written.value(words[i].substring(equals + 1)));
                } else {
                    written.put(
                            words[i].substring(0, colon),
                            Written.absent(Absence.valueOf(words[i].substring(colon + 1))));
                }
            }
            Form.Reading reading = Forms.form(key.form()).orElseThrow().read(key, written);
            if (!reading.findings().isEmpty()) {
                throw new IllegalArgumentException("text: " + entry + " gives " + reading.findings());
            }
            entries.put(key, reading.answers());
        }
        return CaseAnswers.of(entries);
    }

    /** The demonstration's cases by name: the founding cohort, and the girl of its paper. */
    public static Map<String, CaseAnswers> founding() {
        Map<String, List<Map<String, String>>> rows = Stream.of(
                        "/demonstration/founding_cohort.csv", "/demonstration/index_case.csv")
                .flatMap(file -> Specification.rows(file).stream())
                .collect(Collectors.groupingBy(row -> row.get("case"), TreeMap::new, Collectors.toList()));
        Map<String, CaseAnswers> cases = new TreeMap<>();
        rows.forEach((name, lines) -> cases.put(name, ofLines(lines)));
        return cases;
    }

    /** The case of a long file: each line gives one answer. */
    static CaseAnswers ofLines(List<Map<String, String>> lines) {
        Map<EntryKey, Map<String, Written>> written = new TreeMap<>();
        for (Map<String, String> line : lines) {
            EntryKey key = new EntryKey(
                    line.get("form"), Integer.parseInt(line.get("hsct_seq")), Integer.parseInt(line.get("repeat_no")));
            written.computeIfAbsent(key, each -> new TreeMap<>())
                    .put(line.get("item"), new Written(line.get("value"), line.get("absence")));
        }
        Map<EntryKey, Answers> entries = new TreeMap<>();
        written.forEach((key, values) -> {
            Form.Reading reading = Forms.form(key.form()).orElseThrow().read(key, values);
            if (!reading.findings().isEmpty()) {
                throw new IllegalArgumentException("lines: " + key + " gives " + reading.findings());
            }
            entries.put(key, reading.answers());
        });
        return CaseAnswers.of(entries);
    }

    /** Every finding of every check, also where several say the same. */
    static List<Finding> findings(CaseAnswers all) {
        List<Finding> findings = new ArrayList<>();
        all.entries()
                .forEach(entry -> findings.addAll(
                        Forms.form(entry.key().form()).orElseThrow().review(entry, TODAY, false)));
        Course course = new Course(all, TODAY);
        CrossChecks.all().stream().flatMap(check -> check.review(course)).forEach(findings::add);
        return findings;
    }

    static Stream<Finding> findings(String text, String check) {
        return findings(of(text)).stream().filter(finding -> finding.check().equals(check));
    }

    /** The value of a derived item in an entry of a case. */
    static <T> Optional<T> derive(Item<T> item, String entry, String text) {
        Entry seen = of(text).entry(EntryKey.parse(entry).orElseThrow()).orElseThrow();
        return Derivations.derive(item, seen, TODAY);
    }
}
