package org.jmmlregistry.report.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Two starts of Java, each in four languages and three time zones. */
class SameBytesTest {

    private static final int STARTS = 2;
    private static final int MADE = 12;

    private static List<String> start(String language, String zone) throws IOException {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.language=" + language,
                        "-Duser.timezone=" + zone,
                        "-Dregistry.password.iterations=1000",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SameBytes.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> made = new ArrayList<>();
        java.inputReader().lines().filter(line -> line.startsWith("made ")).forEach(made::add);
        return made;
    }

    @Test
    void the_same_snapshot_question_and_version_give_the_same_bytes_in_any_locale_time_zone_and_start()
            throws IOException {
        Map<String, TreeSet<String>> hashes = new TreeMap<>();
        Map<String, Integer> made = new TreeMap<>();
        for (List<String> start : List.of(start("tr", "Asia/Taipei"), start("en", "America/Los_Angeles"))) {
            for (String line : start) {
                String[] parts = line.split(" ", 3);
                hashes.computeIfAbsent(parts[1], any -> new TreeSet<>()).add(parts[2]);
                made.merge(parts[1], 1, Integer::sum);
            }
        }

        int each = STARTS * MADE;
        assertEquals(Map.of("narrative", each, "narratives", each, "report", each, "study", each), made);
        hashes.forEach((name, different) -> assertEquals(1, different.size(), name));
    }
}
