package org.jmmlregistry.job;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.RegistryId;

/**
 * What comes of a work, all at once or not at all.
 *
 * @param children whom the file tells of one by one; it goes when one of them is erased
 * @param ending what the work does to the registry, in the one transaction in which it is done, and what is said of it
 */
public record Outcome(Optional<JobFile> file, Set<RegistryId> children, Supplier<Message> ending) {

    public Outcome {
        children = Set.copyOf(children);
    }

    /** A file on a cohort, and nothing else. */
    public static Outcome file(JobFile file, Message said) {
        return new Outcome(Optional.of(file), Set.of(), () -> said);
    }

    /** A change of the registry, and no file. */
    public static Outcome change(Supplier<Message> ending) {
        return new Outcome(Optional.empty(), Set.of(), ending);
    }

    /** The same of a file that tells of these children one by one. */
    public Outcome on(Set<RegistryId> each) {
        return new Outcome(file, each, ending);
    }
}
