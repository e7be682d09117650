package org.jmmlregistry.dictionary;

/** What a finding does. */
public enum Severity {
    /** Refuses the save. */
    HARD,
    /** Is saved and questioned. */
    SOFT,
    /** Is saved and leaves something to do. */
    TASK
}
