package org.jmmlregistry.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Notation;
import org.jmmlregistry.exchange.Dialect.Characters;
import org.jmmlregistry.exchange.Dialect.Figures;
import org.jmmlregistry.exchange.Dialect.Separator;
import org.jmmlregistry.exchange.table.TableFile;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.synthetic.SyntheticRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Drawn cases, exported in every dialect: where they are, nothing changes; where they are not, they come out the same. */
@OnEachDatabase
class DialectsTest {

    /** The long build tries two hundred. */
    private static final int CASES = Boolean.getBoolean("registry.test.long") ? 200 : 30;

    /** Those whose import is also planned over all cases, which takes its time; the others are read to the same answers. */
    private static final Set<String> PLANNED = Set.of("Windows-1252", "labels", "German");

    private static final Pattern PSEUDONYM = Pattern.compile("(?m)^JM-[0-9]{5}-[0-9]");
    private static final CsvImport.Writing GERMAN = new CsvImport.Writing(
            new Language(Locale.GERMANY, Map.of(new Language.Key("answer", "Yes"), "Ja")), Notation.of(Locale.GERMANY));
    private static final CsvImport.Writing ENGLISH = CsvImport.Writing.ENGLISH;

    private static final String ODD_TEXTS =
            """
            case,form,hsct_seq,repeat_no,item,value,absence
            ODD,F01,0,1,sex_at_birth,F,
            ODD,F01,0,1,birth_date,1994-02,
            ODD,F01,0,1,country_residence,NA,
            ODD,F01,0,1,data_label,SYNTHETIC,
            ODD,F02,0,1,withdrawal_reason,"'=moved; \"\"away\"\",
            -1 µl, [Unknown] é",
            ODD,F07,1,1,hsct_date,1999-09,
            ODD,F07,1,1,infusion_kind,NEW_HSCT,
            ODD,F07,1,1,indication,PRIMARY,
            ODD,F07,1,1,donor_type,,NA
            """;

    private static Registry registry;
    private static Registry empty;
    private static Map<String, String> labels;
    private static List<StoredCase> stored;

    /** A dialect, and where it is read. */
    record Tried(String name, Dialect dialect, CsvImport.Writing reader) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Tried> tried() {
        Optional<Language> codes = Optional.empty();
        Optional<Language> labelled = Optional.of(Language.ENGLISH);
        Optional<Language> german = Optional.of(GERMAN.language());
        return List.of(
                tried("comma", Separator.COMMA, Characters.UTF_8, Figures.INTERNATIONAL, codes, ENGLISH),
                tried(
                        "comma, read in Germany",
                        Separator.COMMA,
                        Characters.UTF_8,
                        Figures.INTERNATIONAL,
                        codes,
                        GERMAN),
                tried("semicolon", Separator.SEMICOLON, Characters.UTF_8, Figures.INTERNATIONAL, codes, ENGLISH),
                tried("tab", Separator.TAB, Characters.UTF_8, Figures.INTERNATIONAL, codes, ENGLISH),
                tried("mark", Separator.COMMA, Characters.UTF_8_MARKED, Figures.INTERNATIONAL, codes, ENGLISH),
                tried("Windows-1252", Separator.SEMICOLON, Characters.WINDOWS_1252, Figures.GERMAN, codes, GERMAN),
                tried("labels", Separator.COMMA, Characters.UTF_8, Figures.INTERNATIONAL, labelled, ENGLISH),
                tried("German", Separator.SEMICOLON, Characters.UTF_8_MARKED, Figures.GERMAN, german, GERMAN),
                tried("German, read elsewhere", Separator.TAB, Characters.UTF_8, Figures.GERMAN, labelled, ENGLISH));
    }

    private static Tried tried(
            String name,
            Separator separator,
            Characters characters,
            Figures figures,
            Optional<Language> labels,
            CsvImport.Writing reader) {
        return new Tried(name, new Dialect(separator, characters, figures, labels, true), reader);
    }

    @Parameter
    private Database database;

    @BeforeParameterizedClassInvocation
    static void draw(Database database) {
        registry = new Registry(database, Instant.parse("2025-03-01T09:00:00Z"));
        empty = new Registry(database, Instant.parse("2025-03-01T09:00:00Z"));
        registry.in(stores -> new SyntheticRegistry(stores.intake()).load(CASES, 7, Registry.DATA_MANAGER));
        registry.in(stores -> {
            ImportPreview preview =
                    stores.imports().preview(ODD_TEXTS.getBytes(StandardCharsets.UTF_8), Registry.DATA_MANAGER);
            return stores.imports().confirm(preview, "odd", Registry.DATA_MANAGER);
        });
        stored = registry.in(stores -> stores.casebook().cases(Registry.DATA_MANAGER));
        empty.list(stored.stream()
                .flatMap(each -> each.centre().stream())
                .distinct()
                .toList());
        labels = stored.stream().collect(Collectors.toMap(each -> each.id().text(), each -> each.label()
                .orElseThrow()));
        assertEquals(CASES + 1, stored.size());
    }

    @AfterParameterizedClassInvocation
    static void close() {
        registry.close();
        empty.close();
    }

    /** Work that writes a file. */
    private interface Writing {
        void to(CsvExport exports, ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] exported(Writing writing) {
        return registry.in(stores -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                writing.to(stores.exports(), out);
            } catch (IOException neverInMemory) {
                throw new UncheckedIOException(neverInMemory);
            }
            return out.toByteArray();
        });
    }

    private static byte[] exported(ExportLayout layout, Dialect dialect) {
        return exported((exports, out) -> exports.write(layout, dialect, Optional.empty(), out, Registry.DATA_MANAGER));
    }

    private static void changesNothing(byte[] file, CsvImport.Writing reader) {
        ImportPreview preview =
                registry.undone(stores -> stores.imports().preview(file, reader, Registry.DATA_MANAGER));
        assertEquals(List.of(), notable(preview));
        assertTrue(preview.intake().changesNothing());
        assertEquals(0, preview.intake().newCases());
        assertFalse(preview.intake().cases().isEmpty());
    }

    /** What is refused, and what is said of values that the registry computes. */
    private static List<String> notable(ImportPreview preview) {
        return preview.findings().stream()
                .filter(finding -> finding.refuses() || finding.check().equals("COMPUTED"))
                .limit(5)
                .map(finding -> finding.row() + " " + finding.place() + ": " + finding.message())
                .toList();
    }

    /** What is read from a file is what stands in the registry, item by item, whatever else is in the registry that reads it. */
    private static void saysTheSame(byte[] file, CsvImport.Writing reader, Map<String, Map<String, String>> wanted) {
        CellWords words = new CellWords(List.of(Language.ENGLISH, reader.language()));
        FileCases read = FileCases.read(TableFile.of(file), words, reader.notation());
        assertEquals(
                List.of(),
                read.findings().stream().filter(RowFinding::refuses).limit(5).toList());
        Map<String, Map<String, String>> told = new TreeMap<>();
        read.cases().forEach(each -> each.entries()
                .forEach((key, answers) -> told.put(each.label() + " " + key, told(key.form(), answers))));
        assertEquals(wanted, told);
    }

    private static Map<String, Map<String, String>> standing(List<Form> forms) {
        Map<String, Map<String, String>> told = new TreeMap<>();
        for (StoredCase each : stored) {
            each.entries().stream()
                    .filter(entry -> forms.stream()
                            .anyMatch(form -> form.code().equals(entry.key().form())))
                    .forEach(entry -> told.put(
                            each.id() + " " + entry.key(),
                            told(entry.key().form(), entry.answers().withoutIdentity())));
        }
        return told;
    }

    private static Map<String, String> told(String form, Answers answers) {
        Map<String, String> written = new TreeMap<>();
        Forms.form(form)
                .orElseThrow()
                .write(answers)
                .forEach((code, each) -> written.put(code, each.value() + each.absence()));
        return written;
    }

    /** The file as somebody takes it to another registry, where pseudonyms mean nothing. */
    private static byte[] labelled(byte[] file, Charset charset) {
        return PSEUDONYM
                .matcher(new String(file, charset))
                .replaceAll(found -> labels.getOrDefault(found.group(), found.group()))
                .getBytes(charset);
    }

    @ParameterizedTest
    @MethodSource("tried")
    void answers_in_the_long_layout_stay_what_they_are(Tried tried) {
        byte[] file = exported(new ExportLayout.Long(Forms.all()), tried.dialect());

        saysTheSame(file, tried.reader(), standing(Forms.all()));
        if (PLANNED.contains(tried.name())) {
            changesNothing(file, tried.reader());
        }
    }

    @ParameterizedTest
    @MethodSource("tried")
    void answers_in_the_wide_layout_stay_what_they_are(Tried tried) {
        for (Form form : Forms.all()) {
            byte[] file = exported(new ExportLayout.Wide(form), tried.dialect());
            Map<String, Map<String, String>> wanted = standing(List.of(form));
            if (!wanted.isEmpty()) {
                saysTheSame(file, tried.reader(), wanted);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tried")
    void answers_in_a_workbook_stay_what_they_are(Tried tried) {
        saysTheSame(workbook(tried.dialect()), tried.reader(), standing(Forms.all()));
    }

    @Test
    void a_workbook_changes_nothing_where_it_came_from() {
        changesNothing(workbook(Dialect.STANDARD.withComputed()), ENGLISH);
    }

    private static byte[] workbook(Dialect dialect) {
        return exported((exports, out) ->
                exports.writeWorkbook(Forms.all(), dialect, Optional.empty(), out, Registry.DATA_MANAGER));
    }

    @Test
    void a_written_import_gives_an_empty_registry_the_same_answers() {
        Tried german = tried().get(5);
        byte[] file = labelled(
                exported(new ExportLayout.Long(Forms.all()), german.dialect()),
                german.dialect().characters().charset());
        CsvImport.Result result = empty.in(stores -> {
            ImportPreview preview = stores.imports().preview(file, german.reader(), Registry.DATA_MANAGER);
            return stores.imports().confirm(preview, "german", Registry.DATA_MANAGER);
        });

        assertInstanceOf(CsvImport.Result.Imported.class, result, result::toString);
        List<StoredCase> taken = empty.in(stores -> stores.casebook().cases(Registry.DATA_MANAGER));
        assertEquals(answers(stored), answers(taken));
    }

    private static Map<String, Map<String, String>> answers(List<StoredCase> cases) {
        Map<String, Map<String, String>> told = new TreeMap<>();
        cases.forEach(each -> each.entries()
                .forEach(entry -> told.put(
                        each.label().orElseThrow() + " " + entry.key(),
                        told(entry.key().form(), entry.answers()))));
        return told;
    }
}
