package org.jmmlregistry.security;

/** Something that not everybody may do. */
public enum Right {
    READ_CASES,
    /** Hospital number and full birth date. */
    READ_IDENTITY,
    WRITE_CASES,
    /** Close queries, verify and lock entries, close a case to changes. */
    VERIFY,
    /** Sign an entry. */
    SIGN,
    IMPORT,
    /** Freeze a snapshot. */
    FREEZE,
    /** Cohort reports and case narratives. */
    REPORTS,
    /** Take the answers out as files. */
    EXPORT,
    /** Replace reference tables of the laboratory. */
    REFERENCE_TABLES,
    MANAGE_ACCOUNTS
}
