package org.jmmlregistry.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second registry off the same data folder; the operating system lets go of it when the process ends, however. */
record DataLock(FileChannel channel) {

    static DataLock take(Path file) throws CannotStart {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw inUse(file);
            }
            return new DataLock(channel);
        } catch (OverlappingFileLockException sameProcess) {
            throw inUse(file);
        } catch (IOException refused) {
            throw new CannotStart(
                    "The data folder %s cannot be locked (%s).".formatted(file.getParent(), refused.getMessage()));
        }
    }

    private static CannotStart inUse(Path file) {
        return new CannotStart(
                "The data folder %s is in use by a registry that is already running.".formatted(file.getParent()));
    }
}
