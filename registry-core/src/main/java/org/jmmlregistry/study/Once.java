package org.jmmlregistry.study;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is computed when it is first asked for, and kept. */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> source;
    private volatile Optional<T> kept = Optional.empty();

    Once(Supplier<T> source) {
        this.source = source;
    }

    /** Two who ask at once may both compute it; they get equal values. */
    @Override
    public T get() {
        Optional<T> before = kept;
        if (before.isPresent()) {
            return before.get();
        }
        T made = source.get();
        kept = Optional.of(made);
        return made;
    }
}
