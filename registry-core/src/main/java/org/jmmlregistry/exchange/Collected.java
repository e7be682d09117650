package org.jmmlregistry.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jmmlregistry.casebook.CaseIntake;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.AnswerText;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Notation;
import org.jmmlregistry.dictionary.Severity;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.dictionary.WrittenAnswer;
import org.jmmlregistry.language.Message;

/** What was read so far, from all tables of a file. */
final class Collected {

    private final Map<String, Map<EntryKey, Map<String, Written>>> cells = new LinkedHashMap<>();
    private final List<RowFinding> findings = new ArrayList<>();
    private final List<FileCases.Told> computed = new ArrayList<>();
    private final Map<String, Long> rows = new HashMap<>();
    private final FileNotation seen = new FileNotation();

    void say(Severity severity, long row, String label, String place, Message message) {
        findings.add(new RowFinding(row, label, place, "ROW", severity, message));
    }

    /** Notes that a row is of a case, whatever else is wrong with it. */
    void begin(long row, String label, EntryKey key) {
        rows.putIfAbsent(label, row);
        rows.putIfAbsent(label + "|" + key, row);
    }

    void tell(FileCases.Place place, Written written) {
        computed.add(new FileCases.Told(place.row(), place.label(), place.key(), place.item(), written));
    }

    /** Keeps an answer, and returns whether it is the first to its question. */
    boolean put(FileCases.Place place, Written written) {
        seen.look(place.item(), written);
        rows.putIfAbsent(place.answer(), place.row());
        return cells.computeIfAbsent(place.label(), each -> new LinkedHashMap<>())
                        .computeIfAbsent(place.key(), each -> new LinkedHashMap<>())
                        .putIfAbsent(place.item().code(), written)
                == null;
    }

    /** All of it, read in the notation of the file or else in the given one. */
    FileCases cases(Notation otherwise) {
        Notation notation = seen.notation(otherwise);
        List<CaseIntake> cases = new ArrayList<>();
        cells.forEach((label, entries) -> cases.add(new CaseIntake(label, answers(label, entries, notation))));
        List<FileCases.Told> told =
                computed.stream().map(each -> each.settled(notation)).toList();
        return new FileCases(List.copyOf(cases), placed(), told, Map.copyOf(rows));
    }

    /** The findings, without the label where no row that says its entry is of such a case: what stands there may be of any case. */
    private List<RowFinding> placed() {
        return findings.stream()
                .map(each -> rows.containsKey(each.label()) ? each : each.ofNoCase())
                .toList();
    }

    private SortedMap<EntryKey, Answers> answers(
            String label, Map<EntryKey, Map<String, Written>> entries, Notation notation) {
        SortedMap<EntryKey, Answers> answers = new TreeMap<>();
        entries.forEach((key, written) -> {
            Form form = Forms.form(key.form()).orElseThrow();
            Map<String, Written> settled = new LinkedHashMap<>();
            written.forEach((code, cell) -> settle(form, code, cell, notation)
                    .ifPresentOrElse(
                            plain -> settled.put(code, plain),
                            () -> unreadable(label, key, code, why(form, code, cell, notation))));
            Form.Reading reading = form.read(key, settled);
            answers.put(key, reading.answers());
            reading.findings().forEach(finding -> add(label, finding));
        });
        return answers;
    }

    /** What people write in their own way as it is kept; empty if it cannot be read. */
    private static Optional<Written> settle(Form form, String code, Written written, Notation notation) {
        return written.typed()
                ? Optional.of(WrittenAnswer.read(form.item(code).orElseThrow(), written, notation))
                        .filter(AnswerText.Reading.Read.class::isInstance)
                        .map(read -> AnswerText.write(((AnswerText.Reading.Read) read).answer()))
                : Optional.of(written);
    }

    private static Message why(Form form, String code, Written written, Notation notation) {
        AnswerText.Reading reading = WrittenAnswer.read(form.item(code).orElseThrow(), written, notation);
        return ExcelTraces.of(form.item(code).orElseThrow(), written.value())
                .orElseGet(() -> ((AnswerText.Reading.Unreadable) reading).why());
    }

    private void unreadable(String label, EntryKey key, String code, Message why) {
        add(label, new Finding(key, Optional.of(code), key.form() + "." + code + "/type", Severity.HARD, why));
    }

    private void add(String label, Finding finding) {
        String item = finding.item().orElse("");
        findings.add(new RowFinding(
                rows.getOrDefault(label + "|" + finding.entry() + "|" + item, 0L),
                label,
                (label + " " + finding.entry() + " " + item).strip(),
                finding.check(),
                finding.severity(),
                finding.message()));
    }
}
