package org.jmmlregistry.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jmmlregistry.cohort.EndpointEstimate;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.Endpoints;

/**
 * Endpoints of which each child can have one first, and who had none of them, in a group: at every time they add to 1.
 *
 * @param free who had none of them
 */
public record Family(Group group, EndpointEstimate free, List<EndpointEstimate> parts) {

    /** Which endpoints belong together. */
    private record Kin(Endpoint free, List<Endpoint> parts) {

        static Kin of(int version, String free, String... parts) {
            return new Kin(
                    endpoint(free, version),
                    Stream.of(parts).map(part -> endpoint(part, version)).toList());
        }

        private static Endpoint endpoint(String code, int version) {
            return Endpoints.withCode(code, version)
                    .orElseThrow(() -> new IllegalStateException("no endpoint " + code + " version " + version));
        }
    }

    private static final List<Kin> ALL = List.of(
            Kin.of(2, "LFS", "RI", "NRM"),
            Kin.of(1, "LFS", "RI", "NRM"),
            Kin.of(1, "EFS", "RI_B", "AR", "GF", "NRM_B"));

    public Family {
        parts = List.copyOf(parts);
    }

    /** Of each group in which all can be estimated, where all that belong together are asked for. */
    static List<Family> of(List<EndpointAnswer> answers, Function<Endpoint, EndpointAnswer> further) {
        List<Family> families = new ArrayList<>();
        for (Kin kin : ALL) {
            List<EndpointAnswer.Compared> parts = kin.parts().stream()
                    .flatMap(part -> compared(answers, part).stream())
                    .toList();
            if (parts.size() == kin.parts().size()) {
                compared(answers, kin.free())
                        .or(() -> compared(List.of(further.apply(kin.free())), kin.free()))
                        .ifPresent(free -> families.addAll(byGroup(free, parts)));
            }
        }
        return families;
    }

    private static Optional<EndpointAnswer.Compared> compared(List<EndpointAnswer> answers, Endpoint endpoint) {
        return answers.stream()
                .filter(answer -> answer.endpoint().equals(endpoint))
                .filter(EndpointAnswer.Compared.class::isInstance)
                .map(EndpointAnswer.Compared.class::cast)
                .findFirst();
    }

    private static List<Family> byGroup(EndpointAnswer.Compared free, List<EndpointAnswer.Compared> parts) {
        List<Family> families = new ArrayList<>();
        for (int group = 0; group < free.arms().size(); group++) {
            int number = group;
            Family family = new Family(
                    free.arms().get(group).group(),
                    free.arms().get(group).estimate(),
                    parts.stream()
                            .map(part -> part.arms().get(number).estimate())
                            .toList());
            if (Stream.concat(Stream.of(family.free()), family.parts().stream())
                    .allMatch(each -> each.estimated().isPresent())) {
                families.add(family);
            }
        }
        return families;
    }
}
