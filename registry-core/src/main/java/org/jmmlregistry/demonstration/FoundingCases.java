package org.jmmlregistry.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.casefile.CaseFiles;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.patient.RegistryId;

/** The demonstration's cases, read from the files that the import takes, without a registry. */
public final class FoundingCases {

    public static final LocalDate CUT_OFF = Demonstration.CUT_OFF;

    /** When they were frozen, wherever that has to be said. */
    public static final Instant FROZEN_AT = Instant.parse("2004-03-01T09:00:00Z");

    private static final int NUMBER_OF_THE_GIRL = 14;

    private FoundingCases() {}

    /** The thirteen cases of the founding cohort and the girl. */
    public static List<CaseFile> files() {
        return files(UnaryOperator.identity());
    }

    /** The same with lines of the import files changed. */
    public static List<CaseFile> files(UnaryOperator<String> change) {
        return Demonstration.FILES.stream().flatMap(name -> cases(name, change)).toList();
    }

    private static Stream<CaseFile> cases(String name, UnaryOperator<String> change) {
        Map<String, Map<EntryKey, Map<String, Written>>> cases = new LinkedHashMap<>();
        for (CSVRecord row : rows(name, change)) {
            EntryKey key = new EntryKey(row.get(1), Integer.parseInt(row.get(2)), Integer.parseInt(row.get(3)));
            cases.computeIfAbsent(row.get(0), label -> new LinkedHashMap<>())
                    .computeIfAbsent(key, entry -> new LinkedHashMap<>())
                    .put(row.get(4), new Written(row.get(5), row.get(6)));
        }
        List<CaseFile> files = new ArrayList<>();
        cases.forEach((label, entries) -> files.add(CaseFiles.upTo(CUT_OFF, id(label), answers(entries))));
        return files.stream();
    }

    private static RegistryId id(String label) {
        return RegistryId.of(label.startsWith("S") ? Integer.parseInt(label.substring(1)) : NUMBER_OF_THE_GIRL);
    }

    private static CaseAnswers answers(Map<EntryKey, Map<String, Written>> entries) {
        Map<EntryKey, Answers> answers = new TreeMap<>();
        entries.forEach((key, written) -> answers.put(
                key, Forms.form(key.form()).orElseThrow().read(key, written).answers()));
        return CaseAnswers.of(answers);
    }

    private static List<CSVRecord> rows(String name, UnaryOperator<String> change) {
        try (InputStream in = Demonstration.open(name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<String> lines = text.lines().skip(1).map(change).toList();
            return CSVParser.parse(String.join("\n", lines), CSVFormat.DEFAULT).getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }
}
