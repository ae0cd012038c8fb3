package org.hirfa.http;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

import org.hirfa.problem.FieldFault;
import org.hirfa.problem.StandardProblem;
import org.jboss.resteasy.reactive.RestQuery;

/// Refuses query parameters that the resource does not know: a misspelt filter must never widen what is returned.
@Provider
class UnknownParameters implements ContainerRequestFilter {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var sent = request.getUriInfo().getQueryParameters();
        if (sent.isEmpty()) {
            return;
        }
        var allowed = known.computeIfAbsent(resource.getResourceMethod(), UnknownParameters::namesOf);
        var faults = new ArrayList<FieldFault>();
        for (var name : sent.keySet()) {
            if (!allowed.contains(name)) {
                // The name is what the caller wrote: it goes back only in a shape that cannot carry anything else.
                faults.add(new FieldFault(name.matches("[A-Za-z0-9_.-]{1,40}") ? name : "?", "unknown-parameter"));
            }
        }
        if (!faults.isEmpty()) {
            throw StandardProblem.UNKNOWN_PARAMETER.because().at(faults);
        }
        refuseUnclear(sent);
    }

    /// An empty value would reach the resource as none at all and the list would come unfiltered; of two values only one
    /// would count; and a control character is in no name, code or date, but stops PostgreSQL.
    private static void refuseUnclear(MultivaluedMap<String, String> sent) {
        sent.forEach((name, values) -> {
            if (values.size() > 1) {
                throw StandardProblem.INVALID_INPUT.because().at(name, "given-twice");
            }
            if (values.getFirst().isBlank()) {
                throw StandardProblem.INVALID_INPUT.because().at(name, "required");
            }
            if (values.getFirst().codePoints().anyMatch(Character::isISOControl)) {
                throw StandardProblem.INVALID_INPUT.because().at(name, "forbidden-character");
            }
        });
    }

    private static Set<String> namesOf(Method method) {
        var names = new HashSet<String>();
        for (var parameter : method.getParameters()) {
            add(names, parameter, parameter.getName());
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Class<?> type = parameter.getType(); type != Object.class && type != null; type = type.getSuperclass()) {
                    for (var field : type.getDeclaredFields()) {
                        add(names, field, field.getName());
                    }
                }
            }
        }
        return Set.copyOf(names);
    }

    private static void add(Set<String> names, AnnotatedElement element, String ownName) {
        var standard = element.getAnnotation(QueryParam.class);
        if (standard != null) {
            names.add(standard.value());
        }
        var rest = element.getAnnotation(RestQuery.class);
        if (rest != null) {
            names.add(rest.value().isEmpty() ? ownName : rest.value());
        }
    }
}
