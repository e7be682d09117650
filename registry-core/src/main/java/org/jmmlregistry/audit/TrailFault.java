package org.jmmlregistry.audit;

import java.util.List;
import org.jmmlregistry.language.KeptEnglish;
import org.jmmlregistry.language.Message;

/**
 * Where the chain is broken first.
 *
 * @param seq the number of the first entry that is not as it was written
 * @param sentence what is wrong with it
 */
public record TrailFault(long seq, Message sentence) {

    private static final KeptEnglish KNOWN = new KeptEnglish(List.of(
            notWrittenLast(0).sentence(),
            foreign(0).sentence(),
            takenWithoutErasure(0).sentence(),
            taken(0).sentence(),
            againstMark(0).sentence(),
            missing(0, 0).sentence(),
            unchained(0).sentence(),
            changed(0).sentence(),
            otherValue(0).sentence()));

    static TrailFault notWrittenLast(long seq) {
        return new TrailFault(seq, Message.of("entry {seq} is not the one that was written last", seq));
    }

    static TrailFault foreign(long seq) {
        return new TrailFault(seq, Message.of("entry {seq} was not written by the registry", seq));
    }

    static TrailFault taken(long seq) {
        return new TrailFault(seq, Message.of("the values of entry {seq} were taken away", seq));
    }

    static TrailFault takenWithoutErasure(long seq) {
        return new TrailFault(seq, Message.of("the values of entry {seq} were taken away without an erasure", seq));
    }

    static TrailFault againstMark(long seq) {
        return new TrailFault(
                seq, Message.of("entry {seq} or one before it is not what it was when the mark was set", seq));
    }

    static TrailFault missing(long seq, long written) {
        return new TrailFault(seq, Message.of("entry {seq} is missing; {n} were written", seq, written));
    }

    static TrailFault unchained(long seq) {
        return new TrailFault(seq, Message.of("entry {seq} does not follow the one before it", seq));
    }

    static TrailFault changed(long seq) {
        return new TrailFault(seq, Message.of("entry {seq} was changed", seq));
    }

    static TrailFault otherValue(long seq) {
        return new TrailFault(seq, Message.of("a value of entry {seq} is not the one that was recorded", seq));
    }

    /** A sentence that was kept in English, as in a backup. */
    public static Message kept(String english) {
        return KNOWN.find(english).orElse(Message.verbatim(english));
    }
}
