package org.jmmlregistry.disclosure;

import java.util.Set;

/**
 * Children of whom a report could say how many they are.
 *
 * @param key what they have in common; each stands once in a report
 * @param children by their names in the registry
 */
public record CountedSet(String key, Set<String> children) {

    public CountedSet {
        children = Set.copyOf(children);
    }

    public int size() {
        return children.size();
    }

    /** Whether there are children, and so few that their number is not told. */
    public boolean isSmall() {
        return !children.isEmpty() && children.size() < Knowledge.LEAST;
    }
}
