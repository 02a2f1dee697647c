package de.efakatalog.api.service;

import de.efakatalog.api.http.Filters;
import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.SearchSelection;
import de.efakatalog.api.http.UseFilters;
import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.model.service.Typisierung;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What services are looked for by. Of a parameter that is given several times one value holds. */
public class ServiceSelection extends SearchSelection {

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

    private static final List<String> TYPES =
            Arrays.stream(Typisierung.values()).map(Typisierung::code).toList();

    @RestQuery
    @Parameter(
            description = "Name of a Themenfeld; can be repeated.",
            example = "[\"Familie & Kind\"]")
    @Nullable List<String> themenfeld;

    @RestQuery
    @Parameter(
            description = "Name of a Lebens- or Geschäftslage; can be repeated.",
            example = "[\"Geburt\"]")
    @Nullable List<String> lage;

    @RestQuery
    @Parameter(description = "A code of the Typisierung; can be repeated.", example = "[\"2b\"]")
    @Nullable List<String> typisierung;

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

    @RestQuery
    @Parameter(
            description =
                    "Level of Reifegrad of a published implementation, whatever its model; can be"
                            + " repeated.",
            example = "[\"3\"]")
    @Nullable List<String> maturity;

    @RestQuery
    @Parameter(
            description =
                    "ARS of the Land that provides a published implementation (two digits; twelve"
                            + " zeros for the Bund); can be repeated.",
            example = "[\"05\"]")
    @Nullable List<String> providerLand;

    @RestQuery
    @Parameter(
            description =
                    "ARS of a Land that can use a published implementation, as far as it is known:"
                            + " its provider's Land, and those from which a source reports reuse,"
                            + " at whatever stage; can be repeated.",
            example = "[\"06\"]")
    @Nullable List<String> reusableIn;

    @RestQuery
    @Parameter(
            description =
                    "ARS of a region: services with an implementation that its Land, or all of"
                            + " Germany, can use (see `reusableIn`).",
            example = "051160000000")
    @Nullable String region;

    /** What the list is narrowed down by. */
    public Filters filters(Inputs inputs) {
        List<String> types = new ArrayList<>(types(inputs, "typisierung", typisierung));
        types.addAll(types(inputs, "typ", typ));
        Filters filters =
                new Filters()
                        .withAny(
                                SearchFilter.THEMENFELD,
                                inputs.each(themenfeld, each -> inputs.text("themenfeld", each)))
                        .withAny(
                                SearchFilter.LAGE,
                                inputs.each(lage, each -> inputs.text("lage", each)))
                        .withAny(SearchFilter.TYPISIERUNG, types)
                        .with(SearchFilter.OZG_ID, OzgId.read(inputs, ozgId))
                        .with(SearchFilter.IMPLEMENTED, inputs.flag("implemented", implemented));
        return UseFilters.add(
                filters,
                UseFilters.levels(inputs, maturity),
                UseFilters.laender(inputs, "providerLand", providerLand),
                UseFilters.reusable(inputs, reusableIn, region));
    }

    private static List<String> types(Inputs inputs, String name, @Nullable List<String> values) {
        return inputs.each(values, each -> inputs.oneOf(name, each, TYPES));
    }
}
