package org.jmmlregistry.web.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jmmlregistry.language.Refused;

/** Refuses a parameter that an address does not know: a mistyped one would otherwise narrow nothing, and nobody would see it. */
@Provider
public class KnownParameters implements ContainerRequestFilter {

    private static final Map<Method, List<String>> KNOWN = new ConcurrentHashMap<>();

    @Context
    private ResourceInfo asked;

    @Override
    public void filter(ContainerRequestContext request) {
        List<String> known = KNOWN.computeIfAbsent(asked.getResourceMethod(), KnownParameters::of);
        new TreeSet<>(request.getUriInfo().getQueryParameters().keySet())
                .stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
                    throw known.isEmpty()
                            ? Refused.malformed("This address has no parameter “{name}”; it takes none.", name)
                            : Refused.malformed(
                                    "This address has no parameter “{name}”; it knows {known}.", name, known);
                });
    }

    /** The parameters of a resource's method, in the order of the alphabet. */
    static List<String> of(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(KnownParameters::names)
                .sorted()
                .toList();
    }

    private static Stream<String> names(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                ? Arrays.stream(parameter.getType().getDeclaredFields()).flatMap(field -> name(field).stream())
                : name(parameter).stream();
    }

    private static Optional<String> name(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(QueryParam.class)).map(QueryParam::value);
    }
}
