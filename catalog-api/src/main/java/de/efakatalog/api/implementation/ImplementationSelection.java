package de.efakatalog.api.implementation;

import de.efakatalog.api.http.Filters;
import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.ListSelection;
import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.model.changelog.Slug;
import de.efakatalog.model.implementation.ImplementationStatus;
import de.efakatalog.model.service.ServiceKey;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What implementations are looked for by. */
public class ImplementationSelection extends ListSelection {

    /** The highest level of Reifegrad model 2.0. */
    private static final int HIGHEST_LEVEL = 7;

    private static final List<String> STATUSES =
            Arrays.stream(ImplementationStatus.values())
                    .map(ImplementationStatus::wireName)
                    .toList();

    @RestQuery
    @Parameter(
            description = "Words to find, in German; best matches come first.",
            schema = @Schema(type = SchemaType.STRING, maxLength = Inputs.MAX_TEXT),
            example = "passierschein")
    @Nullable String q;

    @RestQuery
    @Parameter(description = "Key of a service it implements.", example = "passierschein-a38")
    @Nullable String service;

    @RestQuery
    @Parameter(
            description = "Id of the organisation that provides it.",
            example = "stadt-moenchengladbach")
    @Nullable String provider;

    @RestQuery
    @Parameter(
            description = "Where it stands in its life.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"draft", "published", "deprecated", "withdrawn"}))
    @Nullable String status;

    @RestQuery
    @Parameter(
            description = "Level of Reifegrad, whatever its model.",
            example = "3",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "7"))
    @Nullable String maturity;

    Filters filters(Inputs inputs) {
        long level = inputs.number("maturity", maturity, 0, HIGHEST_LEVEL, -1);
        return new Filters()
                .with(SearchFilter.SERVICE, inputs.parsed("service", service, ServiceKey::new))
                .with(SearchFilter.PROVIDER, inputs.parsed("provider", provider, Slug::require))
                .with(SearchFilter.STATUS, inputs.oneOf("status", status, STATUSES))
                .with(SearchFilter.MATURITY, level < 0 ? null : level);
    }
}
