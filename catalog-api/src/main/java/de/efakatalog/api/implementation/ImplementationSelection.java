package de.efakatalog.api.implementation;

import de.efakatalog.api.http.FacetSelection;
import de.efakatalog.api.http.Filters;
import de.efakatalog.api.http.Inputs;
import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.model.changelog.Slug;
import de.efakatalog.model.implementation.ImplementationStatus;
import de.efakatalog.model.service.ServiceKey;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * What implementations are looked for by. Of a parameter that is given several times one value
 * holds.
 */
public class ImplementationSelection extends FacetSelection {

    static final Set<SearchFilter> FACETS =
            EnumSet.of(
                    SearchFilter.THEMENFELD,
                    SearchFilter.LAGE,
                    SearchFilter.TYPISIERUNG,
                    SearchFilter.STATUS,
                    SearchFilter.MATURITY,
                    SearchFilter.PROVIDER_LAND,
                    SearchFilter.REUSABLE_IN);

    private static final List<String> STATUSES =
            Arrays.stream(ImplementationStatus.values())
                    .map(ImplementationStatus::wireName)
                    .toList();

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
            description =
                    "Where it stands in its life: draft, published or deprecated; can be repeated."
                            + " What is withdrawn is not found, and can be read at its address.",
            example = "[\"published\"]")
    @Nullable List<String> status;

    Filters filters(Inputs inputs) {
        return shared(inputs, "typisierung", null)
                .with(SearchFilter.SERVICE, inputs.parsed("service", service, ServiceKey::new))
                .with(SearchFilter.PROVIDER, inputs.parsed("provider", provider, Slug::require))
                .withAny(
                        SearchFilter.STATUS,
                        inputs.each(status, each -> inputs.oneOf("status", each, STATUSES)));
    }
}
