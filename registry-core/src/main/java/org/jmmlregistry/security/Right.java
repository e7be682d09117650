package org.jmmlregistry.security;

/** Something that not everybody may do. */
public enum Right {
    READ_CASES,
    /** Name, hospital number and full birth date. */
    READ_IDENTITY,
    /** Say anew whether a case is a real child's. */
    SET_KIND,
    /** Have everything of a case erased. */
    ERASE,
    /** The whole trail, and whether its chain holds. */
    READ_TRAIL,
    WRITE_CASES,
    /** Close queries, verify and lock entries, close a case to changes. */
    VERIFY,
    /** Run all checks over all cases. */
    REVIEW_ALL(true),
    /** Sign an entry. */
    SIGN,
    IMPORT,
    /** Say that a case belongs to another centre. */
    MOVE_CASES,
    /** Freeze a snapshot. */
    FREEZE(true),
    /** Cohort reports and case narratives. */
    REPORTS,
    /** Put a report forward for a committee. */
    PROPOSE_REPORTS(true),
    /** Sign that a report was reviewed. */
    REVIEW_REPORTS(true),
    /** Approve a report, and withdraw one. */
    APPROVE_REPORTS(true),
    /** Take the answers out as files. */
    EXPORT,
    /** Replace reference tables of the laboratory. */
    REFERENCE_TABLES(true),
    MANAGE_ACCOUNTS(true),
    /** Add, rename and retire centres. */
    MANAGE_CENTRES(true),
    /** See all long work in the background, end it, and change when it is done. */
    MANAGE_JOBS(true),
    /** Have the methods proved and the installation tried. */
    SELF_TEST(true),
    /** Take backups and put them back. */
    BACKUP(true);

    private final boolean ofWholeRegistry;

    Right() {
        this(false);
    }

    Right(boolean ofWholeRegistry) {
        this.ofWholeRegistry = ofWholeRegistry;
    }

    /** Whether it concerns all cases at once, so that only whoever knows of all centres has it. */
    public boolean ofWholeRegistry() {
        return ofWholeRegistry;
    }
}
