package org.jmmlregistry.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jmmlregistry.language.Message;

/** The folder {@code backup} of the data folder; files with other names than archives have are not seen. */
record BackupFolder(Path path) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}\\.zip");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    static BackupFolder of(Path data) {
        return new BackupFolder(data.resolve("backup"));
    }

    /** Where a backup of this moment is written; the folder is made if there is none. */
    Path next(Instant now) {
        try {
            PrivateFiles.makeFolder(path);
        } catch (IOException refused) {
            throw new BackupRefused(
                    Message.of("The folder {folder} cannot be made: {why}.", path, PartFile.why(refused)), refused);
        }
        return path.resolve("registry-%s.zip".formatted(TIME.format(now)));
    }

    /** An archive by its name; empty if there is none, or the name is no archive's. */
    Optional<Path> find(String name) {
        return Optional.of(name)
                .filter(text -> NAME.matcher(text).matches())
                .map(path::resolve)
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
    }

    /** The names of all archives, the last written first. */
    List<Path> all() {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> find(file.getFileName().toString()).isPresent())
                    .sorted(Comparator.comparing(BackupFolder::written)
                            .reversed()
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        } catch (IOException unreadable) {
            throw new BackupRefused(
                    Message.of("The folder {folder} cannot be read: {why}.", path, PartFile.why(unreadable)),
                    unreadable);
        }
    }

    private static long written(Path file) {
        return file.toFile().lastModified();
    }
}
