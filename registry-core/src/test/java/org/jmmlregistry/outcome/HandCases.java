package org.jmmlregistry.outcome;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.casefile.CaseFiles;
import org.jmmlregistry.casefile.Cases;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.patient.RegistryId;

/** Children as tables under test resources write them: {@code relapse@30 + seen@90}, in days since day 0 of the first HSCT. */
final class HandCases {

    static final LocalDate DAY_0 = LocalDate.of(2015, 11, 2);

    private static final Pattern DAY = Pattern.compile("@(-?[0-9]+)");
    private static final Map<String, String> SHORT = Map.of(
            "seen@", "F16/1/99 visit_date=@",
            "dead@", "F17/1/1 death_date=@",
            "hsct2@", "F07/2/1 hsct_date=@",
            "relapse@", "F13/1/1 event_type=RELAPSE event_date=@",
            "no-agvhd", "F10/1/1 agvhd_present=N",
            "no-cgvhd", "F11/1/1 cgvhd_present=N");

    private HandCases() {}

    /** The columns of each line of a table. */
    static List<List<String>> table(String name) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(HandCases.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line ->
                            Arrays.stream(line.split("\\|")).map(String::strip).toList())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static CaseFile child(String course) {
        return CaseFiles.of(RegistryId.of(1), answers(course));
    }

    /** The same, as it was known so many days after day 0. */
    static CaseFile childUpTo(int day, String course) {
        return CaseFiles.upTo(DAY_0.plusDays(day), RegistryId.of(1), answers(course));
    }

    private static CaseAnswers answers(String course) {
        String text = "F01/0/1 sex_at_birth=F data_label=SYNTHETIC"
                + (course.contains("no-hsct") ? "" : " + F07/1/1 hsct_date=@0");
        for (String entry : course.split(" \\+ ")) {
            text += entry.equals("no-hsct") ? "" : " + " + entry;
        }
        for (Map.Entry<String, String> each : SHORT.entrySet()) {
            text = text.replace(" + " + each.getKey(), " + " + each.getValue());
        }
        return Cases.of(DAY.matcher(text).replaceAll(found -> DAY_0.plusDays(Integer.parseInt(found.group(1)))
                .toString()));
    }
}
