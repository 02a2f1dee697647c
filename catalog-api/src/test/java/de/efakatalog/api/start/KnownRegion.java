package de.efakatalog.api.start;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/**
 * What the registry must hold about one region. Texts are empty where there is nothing.
 *
 * @param hectares area
 * @param validFrom as in JSON
 * @param validTo as in JSON; empty while it exists
 */
record KnownRegion(
        String ars,
        String level,
        String name,
        String kindCode,
        String seat,
        String parent,
        long population,
        long hectares,
        String validFrom,
        String validTo,
        List<String> successors) {

    static KnownRegion of(CSVRecord row) {
        return new KnownRegion(
                row.get("ars"),
                row.get("level"),
                row.get("name"),
                row.get("kind_code"),
                row.get("seat"),
                row.get("parent"),
                Long.parseLong(row.get("population")),
                hectares(new BigDecimal(row.get("area_km2"))),
                "",
                "",
                List.of());
    }

    static KnownRegion of(JsonNode region) {
        return new KnownRegion(
                region.path("ars").asText(""),
                region.path("level").asText(""),
                region.path("name").asText(""),
                region.path("kindCode").asText(""),
                region.path("seat").asText(""),
                region.path("parent").asText(""),
                region.path("population").longValue(),
                hectares(region.path("areaKm2").decimalValue()),
                region.path("validFrom").asText(""),
                region.path("validTo").asText(""),
                region.path("successors").valueStream().map(JsonNode::asText).toList());
    }

    private static long hectares(BigDecimal squareKilometres) {
        return squareKilometres.movePointRight(2).longValueExact();
    }

    boolean exists() {
        return validTo.isEmpty();
    }

    boolean isGemeinde() {
        return "gemeinde".equals(level);
    }

    KnownRegion with(long newPopulation, long newHectares) {
        return new KnownRegion(
                ars,
                level,
                name,
                kindCode,
                seat,
                parent,
                newPopulation,
                newHectares,
                validFrom,
                validTo,
                successors);
    }

    KnownRegion endedOn(String lastDay, List<String> tookOver) {
        return new KnownRegion(
                ars,
                level,
                name,
                kindCode,
                seat,
                parent,
                population,
                hectares,
                validFrom,
                lastDay,
                tookOver);
    }
}
