package org.jmmlregistry.report.dossier;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Endpoints;
import org.jmmlregistry.report.Software;

/**
 * On what it was computed.
 *
 * @param version of the registry
 * @param commit of its source, if the build was told
 * @param endpoints how many definitions there are, and in which versions
 * @param database vendor and version
 */
public record Surroundings(
        String version, Optional<String> commit, Message endpoints, String java, String system, String database) {

    /** Those of this process. */
    public static Surroundings of(String database) {
        return new Surroundings(
                Software.version(),
                Software.commit(),
                definitions(),
                "%s, %s".formatted(System.getProperty("java.version"), System.getProperty("java.vm.name")),
                "%s %s, %s"
                        .formatted(
                                System.getProperty("os.name"),
                                System.getProperty("os.version"),
                                System.getProperty("os.arch")),
                database);
    }

    private static Message definitions() {
        List<Message> changed = Endpoints.all().stream()
                .filter(endpoint -> endpoint.version() > 1)
                .map(endpoint -> Message.of("{endpoint} in version {version}", endpoint.code(), endpoint.version()))
                .toList();
        int all = Endpoints.all().size();
        return changed.isEmpty()
                ? Message.of("{endpoints, plural, one {#, in version 1} other {#, in version 1}}", all)
                : Message.of(
                        "{endpoints, plural, one {#} other {#}}: {changed}; the others in version 1", all, changed);
    }
}
