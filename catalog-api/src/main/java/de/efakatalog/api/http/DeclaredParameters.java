package de.efakatalog.api.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters of a door, as its method declares them: there is no second list. */
final class DeclaredParameters {

    private static final Map<Method, DeclaredParameters> KNOWN = new ConcurrentHashMap<>();

    /** Name to whether it may be given several times. */
    private final Map<String, Boolean> repeatable = new TreeMap<>();

    private DeclaredParameters() {}

    static DeclaredParameters of(Method door) {
        return KNOWN.computeIfAbsent(door, DeclaredParameters::read);
    }

    private static DeclaredParameters read(Method door) {
        DeclaredParameters declared = new DeclaredParameters();
        for (Parameter parameter : door.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                declared.addFields(parameter.getType());
            } else {
                declared.add(parameter, parameter.getName(), parameter.getType());
            }
        }
        return declared;
    }

    private void addFields(Class<?> type) {
        for (Class<?> each = type;
                each != null && each != Object.class;
                each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                add(field, field.getName(), field.getType());
            }
        }
    }

    private void add(AnnotatedElement element, String defaultName, Class<?> type) {
        RestQuery restQuery = element.getAnnotation(RestQuery.class);
        QueryParam queryParam = element.getAnnotation(QueryParam.class);
        if (restQuery != null) {
            String name = restQuery.value().isEmpty() ? defaultName : restQuery.value();
            repeatable.put(name, Collection.class.isAssignableFrom(type));
        } else if (queryParam != null) {
            repeatable.put(queryParam.value(), Collection.class.isAssignableFrom(type));
        }
    }

    boolean knows(String name) {
        return repeatable.containsKey(name);
    }

    boolean mayRepeat(String name) {
        return repeatable.getOrDefault(name, Boolean.FALSE);
    }

    /** For the message about an unknown one. */
    String listed() {
        return repeatable.isEmpty() ? "none" : String.join(", ", repeatable.keySet());
    }
}
