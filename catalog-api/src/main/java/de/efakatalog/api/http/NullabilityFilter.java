package de.efakatalog.api.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Tells the contract what the code says about null: every property is there, and may be null where
 * its component is marked so. Records that leave out what is null or empty ({@link JsonInclude})
 * say that instead.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class NullabilityFilter implements OASFilter {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);
    private static final Set<DotName> COLLECTIONS =
            Set.of(DotName.createSimple(List.class), DotName.createSimple(Map.class));
    private static final String OURS = "de.efakatalog.";

    private final Map<String, List<ClassInfo>> records;

    /**
     * @param index what is known about the classes at build time
     */
    public NullabilityFilter(IndexView index) {
        this.records =
                index.getKnownClasses().stream()
                        .filter(type -> type.isRecord() && type.name().toString().startsWith(OURS))
                        .collect(Collectors.groupingBy(ClassInfo::simpleName));
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getComponents()
                .getSchemas()
                .forEach(
                        (name, schema) -> find(name, schema).ifPresent(type -> mark(schema, type)));
    }

    /** The record that a schema describes: of its name, and with just these components. */
    private Optional<ClassInfo> find(String name, Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        // what names its required properties by hand is left alone
        return properties == null || schema.getRequired() != null
                ? Optional.empty()
                : records.getOrDefault(name, List.of()).stream()
                        .filter(
                                type ->
                                        properties.keySet().stream()
                                                .allMatch(
                                                        property ->
                                                                type.recordComponent(property)
                                                                        != null))
                        .findFirst();
    }

    private static void mark(Schema schema, ClassInfo type) {
        boolean leavesOut = type.hasDeclaredAnnotation(INCLUDE);
        List<String> required = new ArrayList<>();
        for (Map.Entry<String, Schema> property : List.copyOf(schema.getProperties().entrySet())) {
            RecordComponentInfo component = type.recordComponent(property.getKey());
            boolean nullable =
                    component.hasAnnotation(NULLABLE) || component.type().hasAnnotation(NULLABLE);
            boolean canBeMissing =
                    leavesOut && (nullable || COLLECTIONS.contains(component.type().name()));
            if (!canBeMissing && !(nullable && isHandedIn(type))) {
                required.add(property.getKey());
            }
            if (nullable && !leavesOut) {
                schema.addProperty(property.getKey(), orNull(property.getValue()));
            }
        }
        if (!required.isEmpty()) {
            schema.setRequired(required);
        }
    }

    /** What others send may leave out what they do not know. */
    private static boolean isHandedIn(ClassInfo type) {
        return type.simpleName().endsWith("Facts");
    }

    private static Schema orNull(Schema schema) {
        if (schema.getRef() == null) {
            return schema.addType(Schema.SchemaType.NULL);
        }
        return OASFactory.createSchema()
                .addAnyOf(schema)
                .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL));
    }
}
