package org.jmmlregistry.centre;

/**
 * A centre at which children are treated.
 *
 * @param code stands in the answers of cases and never changes
 * @param builtIn whether it is the registry's own, for cases from publications
 * @param retired whether no further cases are taken in for it
 */
public record Centre(String code, String name, boolean builtIn, boolean retired) {

    /** The built-in centre of cases from publications. */
    public static final String PUBLISHED = "PUBLISHED";

    /** Whether new cases can be taken in for it. */
    public boolean isOpen() {
        return !retired;
    }
}
