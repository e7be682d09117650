package org.jmmlregistry.language;

/** A request that is understood and cannot be carried out; the sentence says why, to whoever asked. Nothing was written. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, as far as a program that asked must know. */
    public enum Kind {
        /** There is no such thing, or whoever asks may not know of it. */
        NOT_FOUND,
        /** A parameter or a body cannot be understood. */
        MALFORMED,
        /** What is asked for is understood and not possible as things stand. */
        NOT_POSSIBLE,
        /** It was changed by somebody else in the meantime. */
        CHANGED,
        /** What was stored is not as it was written. */
        DAMAGED,
        /** The disk is full. */
        NO_ROOM
    }

    private final Kind kind;
    private final transient Message why;

    public Refused(Kind kind, Message why) {
        super(why.toString());
        this.kind = kind;
        this.why = why;
    }

    public static Refused notFound(String pattern, Object... arguments) {
        return new Refused(Kind.NOT_FOUND, Message.of(pattern, arguments));
    }

    public static Refused malformed(String pattern, Object... arguments) {
        return new Refused(Kind.MALFORMED, Message.of(pattern, arguments));
    }

    public static Refused notPossible(String pattern, Object... arguments) {
        return new Refused(Kind.NOT_POSSIBLE, Message.of(pattern, arguments));
    }

    public static Refused damaged(String pattern, Object... arguments) {
        return new Refused(Kind.DAMAGED, Message.of(pattern, arguments));
    }

    public Kind kind() {
        return kind;
    }

    public Message why() {
        return why;
    }
}
