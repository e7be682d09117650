package org.jmmlregistry.backup;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Objects;

/**
 * A file that is there whole or not at all: written beside its place with {@code .part} behind its name, forced to the disk,
 * then renamed. Nobody but its owner may read it.
 */
final class PartFile {

    private static final int BUFFER = 1 << 16;

    private PartFile() {}

    /** What goes into the file. */
    interface Content {
        void write(OutputStream out) throws IOException, SQLException;
    }

    /** @throws BackupRefused if the file is there already or cannot be written; then nothing is left behind */
    static void write(Path target, Content content) throws SQLException {
        if (Files.exists(target)) {
            throw new BackupRefused("There already is a file %s; it is not written over.".formatted(target));
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        boolean done = false;
        try {
            Files.createFile(part, PrivateFiles.readableByItsOwner());
            try {
                fill(part, content);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
                force(Objects.requireNonNull(target.toAbsolutePath().getParent()));
                done = true;
            } finally {
                if (!done) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (IOException failed) {
            throw new BackupRefused(
                    "The file %s cannot be written: %s. Nothing of it was left behind.".formatted(target, why(failed)),
                    failed);
        }
    }

    private static void fill(Path part, Content content) throws IOException, SQLException {
        try (FileOutputStream file = new FileOutputStream(part.toFile());
                OutputStream out = new BufferedOutputStream(file, BUFFER)) {
            content.write(out);
            out.flush();
            file.getFD().sync();
        }
    }

    /** So that the new name is on the disk, too; some systems let no folder be opened, and keep names by themselves. */
    private static void force(Path folder) throws IOException {
        if (PrivateFiles.hasOwners()) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    /** Why the operating system refused, in words that go on a sentence. */
    static String why(IOException failed) {
        if (failed instanceof NoSuchFileException missing) {
            return "there is no folder for " + missing.getFile();
        }
        if (failed instanceof FileAlreadyExistsException there) {
            return "there already is " + there.getFile() + ", which another backup writes or one that was cut off left";
        }
        if (failed instanceof AccessDeniedException denied) {
            return "access to " + denied.getFile() + " is denied";
        }
        return String.valueOf(failed.getMessage());
    }
}
