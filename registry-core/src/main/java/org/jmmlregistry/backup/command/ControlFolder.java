package org.jmmlregistry.backup.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jmmlregistry.backup.PrivateFiles;

/**
 * The folder {@code control} of the data folder, in which commands and the running registry leave files for each other. A file
 * is written under another name and renamed, so that nobody reads half of it; a request is claimed by renaming it, so that it
 * is carried out once.
 */
record ControlFolder(Path path) {

    private static final String REQUEST = ".request";
    private static final String CLAIMED = ".claimed";
    private static final String ANSWER = ".answer";

    static ControlFolder of(Path data) {
        return new ControlFolder(data.resolve("control"));
    }

    void make() throws IOException {
        PrivateFiles.makeFolder(path);
    }

    /** @return the name under which the answer is looked for */
    String ask(Request request) throws IOException {
        make();
        String name = UUID.randomUUID().toString();
        put(name + REQUEST, request.lines());
        return name;
    }

    /** Takes a request back; false if somebody has claimed it. */
    boolean withdraw(String name) throws IOException {
        return Files.deleteIfExists(path.resolve(name + REQUEST));
    }

    boolean isClaimed(String name) {
        return Files.exists(path.resolve(name + CLAIMED)) || Files.exists(path.resolve(name + ANSWER));
    }

    /** The answer, which is taken out of the folder. */
    Optional<CommandAnswer> answer(String name) throws IOException {
        Path file = path.resolve(name + ANSWER);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        CommandAnswer answer = CommandAnswer.of(Files.readAllLines(file));
        Files.delete(file);
        return Optional.of(answer);
    }

    /** The names of the requests that nobody has claimed. */
    List<String> open() throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(REQUEST))
                    .map(name -> name.substring(0, name.length() - REQUEST.length()))
                    .sorted()
                    .toList();
        }
    }

    /** Makes a request one's own; false if it was taken back meanwhile. */
    boolean claim(String name) throws IOException {
        try {
            Files.move(path.resolve(name + REQUEST), path.resolve(name + CLAIMED), StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (NoSuchFileException withdrawn) {
            return false;
        }
    }

    /** What a claimed request asks for; empty if it is none. */
    Optional<Request> claimed(String name) throws IOException {
        return Request.of(Files.readAllLines(path.resolve(name + CLAIMED)));
    }

    void answer(String name, CommandAnswer answer) throws IOException {
        put(name + ANSWER, answer.written());
        Files.deleteIfExists(path.resolve(name + CLAIMED));
    }

    /** Takes away what commands and registries left behind that were ended by force. */
    void clear() throws IOException {
        if (Files.isDirectory(path)) {
            try (Stream<Path> left = Files.list(path)) {
                for (Path file : left.toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private void put(String name, List<String> lines) throws IOException {
        Path written = path.resolve(name + ".part");
        Files.createFile(written, PrivateFiles.readableByItsOwner());
        Files.write(written, lines);
        Files.move(written, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}
