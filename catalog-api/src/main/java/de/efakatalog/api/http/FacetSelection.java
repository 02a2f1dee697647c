package de.efakatalog.api.http;

import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.model.service.Typisierung;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * What lists of services and of implementations are both narrowed down by. Of a parameter that is
 * given several times one value holds.
 */
public class FacetSelection extends SearchSelection {

    private static final List<String> TYPES =
            Arrays.stream(Typisierung.values()).map(Typisierung::code).toList();

    @RestQuery
    @Parameter(
            description = "Name of the service's Themenfeld; can be repeated.",
            example = "[\"Familie & Kind\"]")
    @Nullable List<String> themenfeld;

    @RestQuery
    @Parameter(
            description = "Name of the service's Lebens- or Geschäftslage; can be repeated.",
            example = "[\"Geburt\"]")
    @Nullable List<String> lage;

    @RestQuery
    @Parameter(
            description = "A code of the service's Typisierung; can be repeated.",
            example = "[\"2b\"]")
    @Nullable List<String> typisierung;

    @RestQuery
    @Parameter(
            description =
                    "Level of Reifegrad of the implementation, whatever its model; a service has"
                            + " those of its published ones. Can be repeated.",
            example = "[\"3\"]")
    @Nullable List<String> maturity;

    @RestQuery
    @Parameter(
            description =
                    "ARS of the Land that provides the implementation (two digits; twelve zeros for"
                            + " the Bund); a service has those of its published ones. Can be"
                            + " repeated.",
            example = "[\"05\"]")
    @Nullable List<String> providerLand;

    @RestQuery
    @Parameter(
            description =
                    "ARS of a Land that can use the implementation, for a service one of its"
                            + " published ones, as far as it is known: its provider's Land, and"
                            + " those from which a source reports reuse, at whatever stage. Can be"
                            + " repeated.",
            example = "[\"06\"]")
    @Nullable List<String> reusableIn;

    @RestQuery
    @Parameter(
            description =
                    "ARS of a region: what its Land, or all of Germany, can use (see"
                            + " `reusableIn`).",
            example = "051160000000")
    @Nullable String region;

    /**
     * What both are narrowed down by.
     *
     * @param otherTypes more codes of the Typisierung; null for none
     * @param name of the parameter in which those came
     */
    protected Filters shared(Inputs inputs, String name, @Nullable List<String> otherTypes) {
        List<String> types = new ArrayList<>(types(inputs, "typisierung", typisierung));
        types.addAll(types(inputs, name, otherTypes));
        return new Filters()
                .withAny(
                        SearchFilter.THEMENFELD,
                        inputs.each(themenfeld, each -> inputs.text("themenfeld", each)))
                .withAny(SearchFilter.LAGE, inputs.each(lage, each -> inputs.text("lage", each)))
                .withAny(SearchFilter.TYPISIERUNG, types)
                .withAny(SearchFilter.MATURITY, UseFilters.levels(inputs, maturity))
                .withAny(
                        SearchFilter.PROVIDER_LAND,
                        UseFilters.laender(inputs, "providerLand", providerLand))
                .withAny(SearchFilter.REUSABLE_IN, UseFilters.reusable(inputs, reusableIn, region));
    }

    private static List<String> types(Inputs inputs, String name, @Nullable List<String> values) {
        return inputs.each(values, each -> inputs.oneOf(name, each, TYPES));
    }
}
