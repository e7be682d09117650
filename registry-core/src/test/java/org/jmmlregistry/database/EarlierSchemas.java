package org.jmmlregistry.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;

/** Registries as earlier versions of the schema kept them. */
final class EarlierSchemas {

    private EarlierSchemas() {}

    /** The versions that a registry may come from, the first one first. */
    static List<Integer> versions() {
        List<Integer> all = migrations();
        int newest = all.get(all.size() - 1);
        return all.stream()
                .filter(version -> version < newest || hasFixture(version))
                .toList();
    }

    private static List<Integer> migrations() {
        URL folder = Migrations.class.getResource("/db/migration");
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> Integer.valueOf(name.substring(1, name.indexOf('_'))))
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException("the migrations cannot be listed", unreadable);
        }
    }

    private static boolean hasFixture(int version) {
        return EarlierSchemas.class.getResource(fixture(version)) != null;
    }

    private static String fixture(int version) {
        return "/migration/V%s.sql".formatted(version);
    }

    /** Where the registry stands that years of use left on the database under the version. */
    static String livedIn(Database database, String version) {
        return "/migration/lived_in_V%s_%s.sql.gz"
                .formatted(version, database.name().toLowerCase(Locale.ROOT));
    }

    /** A registry that was filled under the version, or under the last one before it that has a fixture, and brought there. */
    static TestDatabase filled(Database database, int version) {
        TestDatabase blank = database.blank();
        int from = versions().stream()
                .filter(each -> each <= version && hasFixture(each))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        migrate(blank.source(), from);
        load(fixture(from), blank.source());
        migrate(blank.source(), version);
        return blank;
    }

    static void migrate(DataSource database, int version) {
        try {
            Migrations.run(database, String.valueOf(version));
        } catch (SQLException refused) {
            throw new IllegalStateException("no migration to version " + version, refused);
        }
    }

    static void load(String script, DataSource into) {
        try (InputStream in = EarlierSchemas.class.getResourceAsStream(script);
                InputStream plain = script.endsWith(".gz") ? new GZIPInputStream(in) : in;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            Fixture.load(lines.lines(), into);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (SQLException refused) {
            throw new IllegalStateException(script + " cannot be loaded", refused);
        }
    }
}
