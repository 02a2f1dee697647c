package de.efakatalog.api.implementation;

import de.efakatalog.api.http.Filters;
import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.SearchSelection;
import de.efakatalog.api.http.UseFilters;
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
public class ImplementationSelection extends SearchSelection {

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
                    "Where it stands in its life: draft, published, deprecated or withdrawn; can be"
                            + " repeated.",
            example = "[\"published\"]")
    @Nullable List<String> status;

    @RestQuery
    @Parameter(
            description = "Level of Reifegrad, whatever its model; can be repeated.",
            example = "[\"3\"]")
    @Nullable List<String> maturity;

    @RestQuery
    @Parameter(
            description = "Name of the Themenfeld of a service it implements; can be repeated.",
            example = "[\"Familie & Kind\"]")
    @Nullable List<String> themenfeld;

    @RestQuery
    @Parameter(
            description = "Name of the Lage of a service it implements; can be repeated.",
            example = "[\"Geburt\"]")
    @Nullable List<String> lage;

    @RestQuery
    @Parameter(
            description = "A code of the Typisierung of a service it implements; can be repeated.",
            example = "[\"2b\"]")
    @Nullable List<String> typisierung;

    @RestQuery
    @Parameter(
            description =
                    "ARS of its provider's Land (two digits; twelve zeros for the Bund); can be"
                            + " repeated.",
            example = "[\"05\"]")
    @Nullable List<String> providerLand;

    @RestQuery
    @Parameter(
            description =
                    "ARS of a Land that can use it, as far as it is known: its provider's, and"
                            + " those from which a source reports reuse, at whatever stage; can be"
                            + " repeated.",
            example = "[\"06\"]")
    @Nullable List<String> reusableIn;

    @RestQuery
    @Parameter(
            description =
                    "ARS of a region whose Land can use it, or all of Germany (see"
                            + " `reusableIn`).",
            example = "051160000000")
    @Nullable String region;

    Filters filters(Inputs inputs) {
        Filters filters =
                new Filters()
                        .with(
                                SearchFilter.SERVICE,
                                inputs.parsed("service", service, ServiceKey::new))
                        .with(
                                SearchFilter.PROVIDER,
                                inputs.parsed("provider", provider, Slug::require))
                        .withAny(
                                SearchFilter.STATUS,
                                inputs.each(status, each -> inputs.oneOf("status", each, STATUSES)))
                        .withAny(
                                SearchFilter.THEMENFELD,
                                inputs.each(themenfeld, each -> inputs.text("themenfeld", each)))
                        .withAny(
                                SearchFilter.LAGE,
                                inputs.each(lage, each -> inputs.text("lage", each)))
                        .withAny(
                                SearchFilter.TYPISIERUNG,
                                inputs.each(typisierung, each -> inputs.text("typisierung", each)));
        return UseFilters.add(
                filters,
                UseFilters.levels(inputs, maturity),
                UseFilters.laender(inputs, "providerLand", providerLand),
                UseFilters.reusable(inputs, reusableIn, region));
    }
}
