package org.jmmlregistry.report.catalogue;

import java.util.List;
import org.jmmlregistry.language.Refused;

/** The reports on cohorts. A further one is a class, its test and its line here. */
public final class Catalogue {

    private static final List<ReportType> ALL = List.of(new SecondHsctReport());

    private Catalogue() {}

    public static List<ReportType> all() {
        return ALL;
    }

    /** @throws Refused if there is none of that name */
    public static ReportType named(String name) {
        return ALL.stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("There is no report called {name}.", name));
    }
}
