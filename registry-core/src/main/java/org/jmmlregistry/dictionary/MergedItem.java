package org.jmmlregistry.dictionary;

/**
 * One item as three hands left it.
 *
 * @param base as it stood when the form was opened
 * @param theirs as it stands now, after somebody else has saved
 * @param mine as it was written meanwhile, on top of the base
 * @param changed who changed it
 */
public record MergedItem(Item<?> item, Written base, Written theirs, Written mine, Changed changed) {

    /** Who changed an item since the form was opened. */
    public enum Changed {
        NOBODY,
        THEY,
        I,
        BOTH_ALIKE,
        /** Differently, so that somebody must choose. */
        BOTH
    }

    /** Whose answer stands where both changed it. */
    public enum Side {
        MINE,
        THEIRS
    }

    public String code() {
        return item.code();
    }

    public boolean isConflict() {
        return changed == Changed.BOTH;
    }

    /** Whether it is another one than when the form was opened, by the hand of somebody else. */
    public boolean isTheirs() {
        return changed == Changed.THEY || changed == Changed.BOTH_ALIKE || changed == Changed.BOTH;
    }

    /** The answer that stands; the side counts only where both changed it. */
    public Written settled(Side side) {
        return switch (changed) {
            case THEY -> theirs;
            case NOBODY, I, BOTH_ALIKE -> mine;
            case BOTH -> side == Side.MINE ? mine : theirs;
        };
    }
}
