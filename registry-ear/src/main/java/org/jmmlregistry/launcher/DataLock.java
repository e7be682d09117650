package org.jmmlregistry.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Keeps a second registry off the same data folder; the operating system lets go of it when the process ends, however. */
record DataLock(FileChannel channel) {

    static DataLock take(Path file) throws CannotStart {
        return ifFree(file)
                .orElseThrow(() -> new CannotStart("The data folder %s is in use by a registry that is already running."
                        .formatted(file.getParent())));
    }

    /** The lock, unless a registry holds it. */
    static Optional<DataLock> ifFree(Path file) throws CannotStart {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new DataLock(channel));
        } catch (OverlappingFileLockException sameProcess) {
            return Optional.empty();
        } catch (IOException refused) {
            throw new CannotStart(
                    "The data folder %s cannot be locked (%s).".formatted(file.getParent(), refused.getMessage()));
        }
    }

    /** Held by the hook, because a channel that nobody refers to is collected, and closing it lets go of the lock. */
    void holdUntilTheEnd() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::release, "data lock"));
    }

    void release() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
