package org.jmmlregistry.database;

import java.util.stream.Collectors;
import org.jmmlregistry.security.Scope;

/**
 * Narrows a query to the cases that somebody may know of: conditions to stand after AND. Codes of centres stand in them as they
 * are, since a scope takes none with a quotation mark.
 */
public final class CasesInScope {

    private static final String EVERY = "1 = 1";

    private CasesInScope() {}

    /**
     * For SQL.
     *
     * @param column that holds the pseudonym
     */
    public static String sql(Scope scope, String column) {
        return scope.all()
                ? EVERY
                : "%s IN (SELECT id FROM registered_case WHERE centre IN (%s))".formatted(column, codes(scope));
    }

    /**
     * For a query over entities.
     *
     * @param path of the pseudonym, as in {@code q.caseId}
     */
    public static String query(Scope scope, String path) {
        return scope.all()
                ? EVERY
                : "%s in (select scoped.id from RegisteredCase scoped where scoped.centre in (%s))"
                        .formatted(path, codes(scope));
    }

    /**
     * For a query over the registered cases themselves.
     *
     * @param path of the centre, as in {@code c.centre}
     */
    public static String own(Scope scope, String path) {
        return scope.all() ? EVERY : "%s in (%s)".formatted(path, codes(scope));
    }

    private static String codes(Scope scope) {
        return scope.centres().stream().collect(Collectors.joining("', '", "'", "'"));
    }
}
