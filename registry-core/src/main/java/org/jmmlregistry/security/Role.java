package org.jmmlregistry.security;

import static org.jmmlregistry.security.Right.APPROVE_REPORTS;
import static org.jmmlregistry.security.Right.BACKUP;
import static org.jmmlregistry.security.Right.ERASE;
import static org.jmmlregistry.security.Right.EXPORT;
import static org.jmmlregistry.security.Right.FREEZE;
import static org.jmmlregistry.security.Right.IMPORT;
import static org.jmmlregistry.security.Right.MANAGE_ACCOUNTS;
import static org.jmmlregistry.security.Right.MANAGE_CENTRES;
import static org.jmmlregistry.security.Right.MANAGE_JOBS;
import static org.jmmlregistry.security.Right.MOVE_CASES;
import static org.jmmlregistry.security.Right.PROPOSE_REPORTS;
import static org.jmmlregistry.security.Right.READ_CASES;
import static org.jmmlregistry.security.Right.READ_IDENTITY;
import static org.jmmlregistry.security.Right.READ_TRAIL;
import static org.jmmlregistry.security.Right.REFERENCE_TABLES;
import static org.jmmlregistry.security.Right.REPORTS;
import static org.jmmlregistry.security.Right.REVIEW_ALL;
import static org.jmmlregistry.security.Right.REVIEW_REPORTS;
import static org.jmmlregistry.security.Right.SELF_TEST;
import static org.jmmlregistry.security.Right.SET_KIND;
import static org.jmmlregistry.security.Right.SIGN;
import static org.jmmlregistry.security.Right.VERIFY;
import static org.jmmlregistry.security.Right.WRITE_CASES;

import java.util.Set;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/** What somebody is in the registry; the one table of rights. */
public enum Role implements Worded {
    CLINICIAN(
            "Clinician",
            READ_CASES,
            WRITE_CASES,
            SIGN,
            REPORTS,
            PROPOSE_REPORTS,
            REVIEW_REPORTS,
            APPROVE_REPORTS,
            EXPORT),
    DATA_MANAGER(
            "Data manager",
            READ_CASES,
            WRITE_CASES,
            VERIFY,
            REVIEW_ALL,
            IMPORT,
            MOVE_CASES,
            FREEZE,
            REPORTS,
            PROPOSE_REPORTS,
            EXPORT,
            READ_TRAIL),
    STATISTICIAN("Statistician", READ_CASES, FREEZE, REPORTS, PROPOSE_REPORTS, REVIEW_REPORTS, EXPORT, SELF_TEST),
    /** The only one who sees which child a pseudonym stands for. */
    CUSTODIAN("Identity custodian", READ_CASES, READ_IDENTITY, SET_KIND, ERASE),
    /** Sees everything that was done and does nothing. */
    AUDITOR("Auditor", READ_CASES, READ_TRAIL),
    ADMINISTRATOR(
            "Administrator",
            MANAGE_ACCOUNTS,
            MANAGE_CENTRES,
            REFERENCE_TABLES,
            READ_TRAIL,
            MANAGE_JOBS,
            SELF_TEST,
            BACKUP);

    private final String label;
    private final Set<Right> rights;

    Role(String label, Right... rights) {
        this.label = label;
        this.rights = Set.of(rights);
    }

    @Override
    public Message words() {
        return Message.name("role", label);
    }

    public boolean has(Right right) {
        return rights.contains(right);
    }
}
