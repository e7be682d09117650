package org.jmmlregistry.deployed;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked from the test's class path. */
final class PostgresPrograms {

    private static final int EXECUTABLE = 0100;

    private PostgresPrograms() {}

    /** Unpacks them into the folder unless they are there, and says where they lie. */
    static Path in(Path folder) {
        Path programs = folder.resolve("postgres-programs");
        if (!Files.exists(programs)) {
            try (InputStream packed = packed();
                    var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
                for (TarArchiveEntry each = tar.getNextEntry(); each != null; each = tar.getNextEntry()) {
                    unpack(each, tar, programs.resolve(each.getName()).normalize());
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException("PostgreSQL's programs", unreadable);
            }
        }
        return programs.resolve("bin");
    }

    private static InputStream packed() throws IOException {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "Darwin" : "Linux";
        String machine = System.getProperty("os.arch").equals("amd64") ? "x86_64" : System.getProperty("os.arch");
        InputStream packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
        if (packed == null) {
            throw new IOException("there are none for %s on %s".formatted(system, machine));
        }
        return packed;
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file);
        if ((entry.getMode() & EXECUTABLE) != 0) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
