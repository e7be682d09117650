package org.jmmlregistry.report.dossier;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.Endpoints;
import org.jmmlregistry.report.Software;

/**
 * On what it was computed.
 *
 * @param version of the registry
 * @param commit of its source, if the build was told
 * @param endpoints the definitions with their versions
 * @param database vendor and version
 */
public record Surroundings(
        String version, Optional<String> commit, String endpoints, String java, String system, String database) {

    /** Those of this process. */
    public static Surroundings of(String database) {
        return new Surroundings(
                Software.version(),
                Software.commit(),
                Endpoints.all().stream().map(Surroundings::versioned).collect(Collectors.joining(", ")),
                "%s, %s".formatted(System.getProperty("java.version"), System.getProperty("java.vm.name")),
                "%s %s, %s"
                        .formatted(
                                System.getProperty("os.name"),
                                System.getProperty("os.version"),
                                System.getProperty("os.arch")),
                database);
    }

    private static String versioned(Endpoint endpoint) {
        return endpoint.code() + " " + endpoint.version();
    }
}
