package org.jmmlregistry.report.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.report.Report;

/** The figures of a report as its JSON has them, and as R (with survival and cmprsk) computes them from the file of children. */
public final class Recomputed {

    private Recomputed() {}

    /** Block, row and column of each number that the JSON tells in its tables. */
    public static Map<String, Double> told(Report report) {
        Map<String, Double> told = new TreeMap<>();
        for (JsonObject table :
                JsonFace.of(report, Language.ENGLISH).getJsonArray("tables").getValuesAs(JsonObject.class)) {
            for (JsonObject row : table.getJsonArray("rows").getValuesAs(JsonObject.class)) {
                JsonValue first = row.values().iterator().next();
                String name = table.getString("table") + " | "
                        + (first instanceof JsonString text ? text.getString() : first.toString());
                row.forEach((column, value) -> number(told, name + " | " + column, value));
            }
        }
        return told;
    }

    private static void number(Map<String, Double> told, String name, JsonValue value) {
        if (value.getValueType() == JsonValue.ValueType.NUMBER) {
            told.put(name, Double.valueOf(value.toString()));
        } else if (value.getValueType() == JsonValue.ValueType.OBJECT) {
            value.asJsonObject().forEach((part, number) -> number(told, name + "." + part, number));
        }
    }

    /** What the script of the report prints. */
    public static Map<String, Double> byR(Report report, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("children.csv"), CsvFace.children(report));
        Files.writeString(folder.resolve("script.R"), ScriptFace.of(report, Language.ENGLISH, "children.csv"));
        Path printed = folder.resolve("printed.csv");
        Path complaints = folder.resolve("complaints.txt");
        ProcessBuilder builder = new ProcessBuilder("Rscript", "--vanilla", "script.R");
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.directory(folder.toFile())
                .redirectOutput(printed.toFile())
                .redirectError(complaints.toFile())
                .start();
        assertTrue(process.waitFor(300, TimeUnit.SECONDS), "the script ends");
        assertEquals(0, process.exitValue(), Files.readString(complaints));
        Map<String, Double> figures = new TreeMap<>();
        for (CSVRecord line : CSVParser.parse(Files.readString(printed), CSVFormat.RFC4180)) {
            if (line.size() == 4) {
                figures.put(line.get(0) + " | " + line.get(1) + " | " + line.get(2), Double.valueOf(line.get(3)));
            }
        }
        return figures;
    }

    /** Each number that is told in these tables is what R prints, to the ninth digit, and R prints no other in them. */
    public static void agree(Map<String, Double> told, Map<String, Double> byR, String tables) {
        var wrong = new ArrayList<String>();
        int compared = 0;
        for (Map.Entry<String, Double> figure : told.entrySet()) {
            if (figure.getKey().matches("(" + tables + ") \\|.*")) {
                Double other = byR.get(figure.getKey());
                compared++;
                if (other == null || !(Math.abs(other - figure.getValue()) <= 1e-9 * Math.max(1, Math.abs(other)))) {
                    wrong.add(figure.getKey() + ": " + figure.getValue() + ", R " + other);
                }
            }
        }
        for (Map.Entry<String, Double> figure : byR.entrySet()) {
            if (figure.getKey().matches("(" + tables + ") \\|.*") && !told.containsKey(figure.getKey())) {
                wrong.add(figure.getKey() + ": not told, R " + figure.getValue());
            }
        }
        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
        assertTrue(compared > 0, "something is compared");
    }
}
