package org.jmmlregistry.security;

/** Something that not everybody may do. */
public enum Right {
    READ_CASES,
    /** Name, hospital number and full birth date. */
    READ_IDENTITY,
    /** Have everything of a case erased. */
    ERASE,
    /** The whole trail, and whether its chain holds. */
    READ_TRAIL,
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
    MANAGE_ACCOUNTS,
    /** Take backups and put them back. */
    BACKUP
}
