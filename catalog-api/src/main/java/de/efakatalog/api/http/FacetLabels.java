package de.efakatalog.api.http;

import de.efakatalog.index.search.engine.FacetCount;
import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.model.service.Typisierung;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Facets as they are written: with names for readers in place of codes. */
final class FacetLabels {

    /** By the first digits of the ARS (Destatis, Gemeindeverzeichnis); the Bund by its own. */
    private static final Map<String, String> LAENDER =
            Map.ofEntries(
                    Map.entry("000000000000", "Bund"),
                    Map.entry("01", "Schleswig-Holstein"),
                    Map.entry("02", "Hamburg"),
                    Map.entry("03", "Niedersachsen"),
                    Map.entry("04", "Bremen"),
                    Map.entry("05", "Nordrhein-Westfalen"),
                    Map.entry("06", "Hessen"),
                    Map.entry("07", "Rheinland-Pfalz"),
                    Map.entry("08", "Baden-Württemberg"),
                    Map.entry("09", "Bayern"),
                    Map.entry("10", "Saarland"),
                    Map.entry("11", "Berlin"),
                    Map.entry("12", "Brandenburg"),
                    Map.entry("13", "Mecklenburg-Vorpommern"),
                    Map.entry("14", "Sachsen"),
                    Map.entry("15", "Sachsen-Anhalt"),
                    Map.entry("16", "Thüringen"));

    private static final Map<String, String> STATUSES =
            Map.of(
                    "draft", "Entwurf",
                    "published", "veröffentlicht",
                    "deprecated", "abgekündigt",
                    "withdrawn", "zurückgezogen");

    private FacetLabels() {}

    /** By the facets' names. */
    static Map<String, List<Facet>> of(Map<SearchFilter, List<FacetCount>> counts) {
        Map<String, List<Facet>> facets = new TreeMap<>();
        counts.forEach(
                (filter, values) ->
                        facets.put(
                                name(filter),
                                values.stream()
                                        .map(
                                                each ->
                                                        new Facet(
                                                                each.value(),
                                                                label(filter, each.value()),
                                                                each.count()))
                                        .toList()));
        return facets;
    }

    /** The facet's name, which is that of its parameter as well. */
    private static String name(SearchFilter filter) {
        return switch (filter) {
            case THEMENFELD -> "themenfeld";
            case LAGE -> "lage";
            case TYPISIERUNG -> "typisierung";
            case OZG_ID -> "ozgId";
            case IMPLEMENTED -> "implemented";
            case PROVIDER_LAND -> "providerLand";
            case REUSABLE_IN -> "reusableIn";
            case SERVICE -> "service";
            case PROVIDER -> "provider";
            case STATUS -> "status";
            case MATURITY -> "maturity";
            case ORGANISATION_KIND -> "kind";
            case LEVEL -> "level";
            case PARENT -> "parent";
            case POSTCODE -> "postcode";
            case ORIGIN -> "origin";
        };
    }

    private static String label(SearchFilter filter, String value) {
        return switch (filter) {
            case PROVIDER_LAND, REUSABLE_IN -> LAENDER.getOrDefault(value, value);
            case IMPLEMENTED ->
                    value.equals("true") ? "mit Onlinedienst" : "noch ohne Onlinedienst";
            case MATURITY -> "Reifegrad " + value;
            case STATUS -> STATUSES.getOrDefault(value, value);
            case TYPISIERUNG ->
                    Typisierung.fromCode(value).map(type -> "Typ " + value).orElse(value);
            default -> value;
        };
    }
}
