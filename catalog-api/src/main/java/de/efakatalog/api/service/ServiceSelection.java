package de.efakatalog.api.service;

import de.efakatalog.api.http.FacetSelection;
import de.efakatalog.api.http.Filters;
import de.efakatalog.api.http.Inputs;
import de.efakatalog.index.search.engine.SearchFilter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What services are looked for by. Of a parameter that is given several times one value holds. */
public class ServiceSelection extends FacetSelection {

    /** What is counted of services. */
    public static final Set<SearchFilter> FACETS =
            EnumSet.of(
                    SearchFilter.THEMENFELD,
                    SearchFilter.LAGE,
                    SearchFilter.TYPISIERUNG,
                    SearchFilter.IMPLEMENTED,
                    SearchFilter.MATURITY,
                    SearchFilter.PROVIDER_LAND,
                    SearchFilter.REUSABLE_IN);

    @RestQuery
    @Parameter(description = "The same as `typisierung`, for short.", example = "[\"2b\"]")
    @Nullable List<String> typ;

    @RestQuery
    @Parameter(description = "OZG-ID, five digits.", example = "10020")
    @Nullable String ozgId;

    @RestQuery
    @Parameter(
            description = "true: somebody has published an implementation; false: nobody has.",
            schema = @Schema(type = SchemaType.BOOLEAN),
            example = "true")
    @Nullable String implemented;

    /** What the list is narrowed down by. */
    public Filters filters(Inputs inputs) {
        return shared(inputs, "typ", typ)
                .with(SearchFilter.OZG_ID, OzgId.read(inputs, ozgId))
                .with(SearchFilter.IMPLEMENTED, inputs.flag("implemented", implemented));
    }
}
