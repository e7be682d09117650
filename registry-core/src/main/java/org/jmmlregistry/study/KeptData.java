package org.jmmlregistry.study;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.jmmlregistry.security.Scope;

/** Data that were loaded, as long as memory allows; two who ask for the same at once wait for one load. */
final class KeptData {

    /** What a loaded child takes at most, with what was found of its course. */
    private static final long BYTES_OF_A_CHILD = 48 * 1024;

    /** Which part of the memory loaded children may take. */
    private static final int PART_OF_MEMORY = 2;

    /** Of which nothing is frozen. */
    private static final long NOW = 0;

    /**
     * What loaded data depend on.
     *
     * @param children how many of a snapshot the scope holds; 0 of now
     * @param changes how often something was changed; 0 where that makes no difference
     * @param day on which they were read; that of the first release of a snapshot makes none
     */
    record Key(long snapshot, Scope scope, int children, long changes, Optional<LocalDate> day) {

        static Key ofNow(Scope scope, long changes, LocalDate day) {
            return new Key(NOW, scope, 0, changes, Optional.of(day));
        }
    }

    private final Cache<Key, StudyData> loaded = Caffeine.newBuilder()
            .maximumWeight(Runtime.getRuntime().maxMemory() / PART_OF_MEMORY / BYTES_OF_A_CHILD)
            .<Key, StudyData>weigher((key, data) -> Math.max(1, data.subjects().size()))
            .build();

    /** What fails to load is not kept, and whoever asks next loads it. */
    StudyData get(Key key, Supplier<StudyData> load) {
        return loaded.get(key, any -> load.get());
    }

    /** Data of now that were loaded before something changed. */
    void forgetBefore(long changes) {
        loaded.asMap().keySet().removeIf(earlier -> earlier.snapshot() == NOW && earlier.changes() < changes);
    }
}
