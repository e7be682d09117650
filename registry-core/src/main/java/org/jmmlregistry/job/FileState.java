package org.jmmlregistry.job;

/** What became of the file that a work made. */
public enum FileState {
    /** It made none, or none yet. */
    NONE,
    KEPT,
    /** Its time was over. */
    EXPIRED,
    /** A child that it tells of was erased. */
    ERASED
}
