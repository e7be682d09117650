package org.jmmlregistry.deployed;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A disk with little room. It is mounted in a name space of its own, which root and any user may make, so that nothing is left
 * on the machine when the process that holds it ends.
 */
public final class SmallDisk implements AutoCloseable {

    private static final String FILLER = "filler";
    private static final int LARGE = 1 << 20;
    private static final String ROOT = "root";

    private final Path place;
    private final Process holder;

    private SmallDisk(Path place, Process holder) {
        this.place = place;
        this.holder = holder;
    }

    /**
     * @param place an empty folder, which becomes the disk for the programs on it
     * @throws IllegalStateException if this machine lets nobody mount a disk
     */
    public static SmallDisk mount(Path place, int megabytes) {
        List<String> command = new ArrayList<>(List.of("unshare", "--mount"));
        if (!isRoot()) {
            command.addAll(List.of("--user", "--map-root-user"));
        }
        String mount = "mount -t tmpfs -o size=%sm,mode=0777 registry '%s' && echo mounted && exec cat"
                .formatted(megabytes, place);
        command.addAll(List.of("sh", "-c", mount));
        try {
            Process holder =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = holder.inputReader(StandardCharsets.UTF_8).readLine();
            if (!"mounted".equals(said)) {
                throw new IllegalStateException(
                        "A full disk cannot be tried here, because no small one can be mounted; "
                                + "it takes root or user name spaces (kernel.unprivileged_userns_clone): " + said);
            }
            return new SmallDisk(place, holder);
        } catch (IOException refused) {
            throw new UncheckedIOException("unshare", refused);
        }
    }

    static boolean isRoot() {
        return ROOT.equals(System.getProperty("user.name"));
    }

    /** The words that start a program on the disk. */
    public List<String> inside() {
        List<String> words = new ArrayList<>(List.of("nsenter", "--target", String.valueOf(holder.pid()), "--mount"));
        if (!isRoot()) {
            words.addAll(List.of("--user", "--preserve-credentials"));
        }
        return words;
    }

    /** Where the programs on it find the disk. */
    public Path place() {
        return place;
    }

    /** Where everybody else finds it. */
    public Path seen() {
        return Path.of("/proc", String.valueOf(holder.pid()), "root")
                .resolve(place.toString().substring(1));
    }

    /** Takes all the room but this many bytes. */
    public void fill(long leaving) {
        byte[] zeros = new byte[LARGE];
        try (OutputStream filler =
                Files.newOutputStream(seen().resolve(FILLER), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int size = LARGE; size > 0; ) {
                if (room() < leaving + size || !written(filler, zeros, size)) {
                    size /= 2;
                }
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static boolean written(OutputStream filler, byte[] zeros, int size) {
        try {
            filler.write(zeros, 0, size);
            return true;
        } catch (IOException full) {
            return false;
        }
    }

    /** Gives back what was taken. */
    public void makeRoom() {
        try {
            Files.delete(seen().resolve(FILLER));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Bytes that can still be written. */
    public long room() {
        try {
            return Files.getFileStore(seen()).getUsableSpace();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Its logs are kept beside it, the rest goes with it. */
    @Override
    public void close() {
        Path logs = seen().resolve("registry-data").resolve("log");
        if (Files.exists(logs)) {
            Demonstration.copy(logs, place.resolveSibling(place.getFileName() + "-log"));
        }
        holder.destroyForcibly();
    }
}
