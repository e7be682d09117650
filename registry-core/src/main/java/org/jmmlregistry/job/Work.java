package org.jmmlregistry.job;

import java.util.Set;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;

/**
 * A kind of long work. It may be broken off at any moment and begun again: nothing of it counts before its {@link Outcome}.
 */
public interface Work {

    /** Small letters, digits and hyphens; stands in the table and in addresses, so that it never changes. */
    String name();

    /** What it does with these parameters, in a few words; it fails for none. */
    Message title(Parameters parameters);

    /**
     * What must hold when it is asked for, again when it begins and again when its result is fetched.
     *
     * @throws Refused if it cannot be done with these parameters
     * @throws org.jmmlregistry.security.NotPermitted if the caller may not
     */
    void require(Parameters parameters, Caller caller);

    /**
     * What must hold of the children of whom its file tells one by one when that is fetched.
     *
     * @throws Refused if one of them may no longer be told of
     */
    default void requireToTell(Set<RegistryId> children, Parameters parameters, Caller caller) {}

    /** Whether it can be asked for by the clock. */
    default boolean isScheduled() {
        return false;
    }

    /**
     * Does it.
     *
     * @throws Refused if it cannot be done
     */
    Outcome run(Task task);
}
