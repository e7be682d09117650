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
import org.jmmlregistry.language.Message;

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
            throw new BackupRefused(Message.of("There already is a file {file}; it is not written over.", target));
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
                    Message.of(
                            "The file {file} cannot be written: {why}. Nothing of it was left behind.",
                            target,
                            why(failed)),
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
    static Message why(IOException failed) {
        if (failed instanceof NoSuchFileException missing) {
            return Message.of("there is no folder for {file}", missing.getFile());
        }
        if (failed instanceof FileAlreadyExistsException there) {
            return Message.of(
                    "there already is {file}, which another backup writes or one that was cut off left",
                    there.getFile());
        }
        if (failed instanceof AccessDeniedException denied) {
            return Message.of("access to {file} is denied", denied.getFile());
        }
        return Message.verbatim(String.valueOf(failed.getMessage()));
    }
}
