package org.jmmlregistry.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.jmmlregistry.web.cases.CaseResource;
import org.jmmlregistry.web.query.QueryResource;
import org.junit.jupiter.api.Test;

class KnownParametersTest {

    private static List<String> of(Class<?> resource, String name) {
        Method method = Arrays.stream(resource.getMethods())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
        return KnownParameters.of(method);
    }

    @Test
    void the_parameters_of_a_method_and_of_what_it_takes_together_are_known() {
        assertEquals(
                List.of("criterion", "how", "item", "page", "q", "series", "size", "value"),
                of(CaseResource.class, "cases"));
        assertEquals(List.of("case", "page", "size"), of(QueryResource.class, "list"));
    }

    @Test
    void a_part_of_the_path_is_no_parameter() {
        assertEquals(List.of(), of(CaseResource.class, "one"));
    }
}
