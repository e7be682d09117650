package org.jmmlregistry.dossier;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The data sets of the references and what R computed on them, by the names of their files. */
public final class References {

    private static final String SHIPPED = "/references/";

    /** Where the files lie. */
    private interface Place {
        InputStream open(String name) throws IOException;
    }

    private final Place place;

    private References(Place place) {
        this.place = place;
    }

    /** Those that came with the registry. */
    public static References shipped() {
        return new References(name -> {
            InputStream in = References.class.getResourceAsStream(SHIPPED + name);
            if (in == null) {
                throw new FileNotFoundException(SHIPPED + name);
            }
            return in;
        });
    }

    /** A copy of them in a folder. */
    public static References in(Path folder) {
        return new References(name -> Files.newInputStream(folder.resolve(name)));
    }

    /** What R computed. */
    ReferenceFile computed(String name) {
        return ReferenceFile.read(text(name));
    }

    /** The rows it was given. */
    ReferenceRows rows(String name) {
        return ReferenceRows.read(text(name));
    }

    private String text(String name) {
        try (InputStream in = place.open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the references " + name, unreadable);
        }
    }
}
