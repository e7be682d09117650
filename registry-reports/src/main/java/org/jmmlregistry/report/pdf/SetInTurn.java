package org.jmmlregistry.report.pdf;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Makes something of each part on as many processors as there are, a few parts at a time, and takes what is made in their order. */
final class SetInTurn {

    private static final int AT_ONCE = 4;

    private SetInTurn() {}

    /** Takes what was made of the part with a number, from 0. */
    interface Taker<M> {
        void take(int part, M made) throws IOException;
    }

    static <P, M> void each(List<P> parts, Function<P, M> maker, Taker<M> taker) throws IOException {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        for (int from = 0; from < parts.size(); from += AT_ONCE) {
            List<P> some = parts.subList(from, Math.min(parts.size(), from + AT_ONCE));
            List<M> made = IntStream.range(0, some.size())
                    .parallel()
                    .mapToObj(each -> made(some.get(each), maker, loader))
                    .toList();
            for (int each = 0; each < made.size(); each++) {
                taker.take(from + each, made.get(each));
            }
        }
    }

    /** A thread of the pool looks for templates and fonts where the one does that asked. */
    private static <P, M> M made(P part, Function<P, M> maker, ClassLoader loader) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return maker.apply(part);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
