package org.jmmlregistry.dictionary;

import java.util.List;
import org.jmmlregistry.language.Message;

/** What a text that somebody wrote turned out to be. */
public sealed interface Understood<T> {

    /** This, and nothing else. */
    record Read<T>(T value) implements Understood<T> {}

    /** Each of these, and nobody can tell which. */
    record Ambiguous<T>(List<T> readings) implements Understood<T> {

        public Ambiguous {
            readings = List.copyOf(readings);
        }
    }

    /** Nothing, and why, in a sentence. */
    record Unreadable<T>(Message why) implements Understood<T> {}
}
