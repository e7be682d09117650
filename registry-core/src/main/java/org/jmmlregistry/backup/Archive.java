package org.jmmlregistry.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.security.Sha256;

/** A backup that was verified byte by byte before anything else is read from it. */
final class Archive implements AutoCloseable {

    private static final int PIECE = 1 << 16;

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private Archive(Path path, ZipFile zip, Manifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws BackupRefused if a single byte of the file is not the one that was written, or the file is no backup */
    static Archive open(Path path) {
        try {
            requireSealed(path);
            return unsealed(path);
        } catch (NoSuchFileException missing) {
            throw new BackupRefused(Message.of("There is no file {file}.", path), missing);
        } catch (IOException unreadable) {
            throw new BackupRefused(
                    Message.of("The archive {file} cannot be read: {why}.", path, PartFile.why(unreadable)),
                    unreadable);
        }
    }

    /** What an archive says of itself, without a look at the rest of it. */
    static Manifest manifest(Path path) {
        try (Archive archive = unsealed(path)) {
            return archive.manifest();
        } catch (IOException unreadable) {
            throw new BackupRefused(
                    Message.of("The archive {file} cannot be read: {why}.", path, PartFile.why(unreadable)),
                    unreadable);
        }
    }

    private static Archive unsealed(Path path) throws IOException {
        ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
        try (InputStream in = member(zip, path, ArchiveFile.MANIFEST)) {
            return new Archive(path, zip, Manifest.read(in));
        } catch (IOException | BackupRefused unreadable) {
            zip.close();
            throw unreadable;
        }
    }

    private static void requireSealed(Path path) throws IOException {
        long left = Files.size(path) - Sha256.TEXT_LENGTH;
        Sha256 hash = new Sha256();
        try (InputStream in = Files.newInputStream(path)) {
            byte[] piece = new byte[PIECE];
            while (left > 0) {
                int many = in.read(piece, 0, (int) Math.min(left, PIECE));
                if (many < 0) {
                    break;
                }
                hash.add(piece, 0, many);
                left -= many;
            }
            String seal = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            if (left != 0 || !seal.equals(hash.hex())) {
                throw new BackupRefused(Message.of(
                        "The archive {file} is damaged or no backup: its bytes do not give the checksum at its end.",
                        path));
            }
        }
    }

    private static InputStream member(ZipFile zip, Path path, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new BackupRefused(Message.of("The archive {file} has no member {member}.", path, name));
        }
        return zip.getInputStream(entry);
    }

    Manifest manifest() {
        return manifest;
    }

    /** The lines of a table. */
    InputStream rows(String table) throws IOException {
        return new BufferedInputStream(member(zip, path, ArchiveFile.member(table)), PIECE);
    }

    /** Compares each table with what the manifest says of it. */
    void verifyTables() {
        try {
            for (TableSum sum : manifest.tables()) {
                verify(sum);
            }
        } catch (IOException unreadable) {
            throw new BackupRefused(
                    Message.of("The archive {file} cannot be read: {why}.", path, PartFile.why(unreadable)),
                    unreadable);
        }
    }

    private void verify(TableSum sum) throws IOException {
        Sha256 hash = new Sha256();
        long lines = 0;
        try (InputStream in = rows(sum.table())) {
            byte[] piece = new byte[PIECE];
            for (int many = in.read(piece); many > 0; many = in.read(piece)) {
                hash.add(piece, 0, many);
                for (int at = 0; at < many; at++) {
                    lines += piece[at] == '\n' ? 1 : 0;
                }
            }
        }
        if (lines != sum.rows() || !hash.hex().equals(sum.sha256())) {
            throw new BackupRefused(Message.of(
                    "The archive {file} contradicts itself: the table {table} is not what its manifest says.",
                    path,
                    sum.table()));
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
