package de.efakatalog.api.start;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/** Places and services of the seed by chance, and what happens to them. */
final class RandomPlaces {

    private static final int RESPONSIBILITIES = 400;
    private static final int SPAN = 30;
    private static final int FEW_SERVICES = 12;
    private static final String UNKNOWN_SERVICE = "99999999999999";

    private final RegionQuarter quarter;
    private final Random random;
    private final List<KnownRegion> regions;
    private final List<KnownRegion> lasting;
    private final List<String> postcodes = new ArrayList<>();
    private final List<String> services = new ArrayList<>();
    private final List<String> servedServices = new ArrayList<>();
    private final List<String> authorities = new ArrayList<>();

    /** Where the imported responsibilities are. */
    private final List<KnownRegion> busy = new ArrayList<>();

    RandomPlaces(RegionQuarter quarter, Random random) throws IOException {
        this.quarter = quarter;
        this.random = random;
        this.regions = List.copyOf(quarter.regions().values());
        this.lasting =
                regions.stream()
                        .filter(region -> region.exists() && region.validFrom().isEmpty())
                        .toList();
        for (CSVRecord row : SeedTable.rows("postcodes.csv")) {
            postcodes.add(row.get("postcode"));
        }
        for (CSVRecord row : SeedTable.rows("services.csv")) {
            services.add(row.get("key"));
        }
        Set<String> served = new LinkedHashSet<>();
        for (CSVRecord row : SeedTable.rows("responsibilities.csv")) {
            served.add(row.get("service"));
        }
        servedServices.addAll(served);
        for (CSVRecord row : SeedTable.rows("authorities.csv")) {
            authorities.add(row.get("id"));
        }
    }

    /** The day around which things change. */
    LocalDate today() {
        return LocalDate.of(2026, 7, 1);
    }

    /** A table of successors: of what ended, some merge, some are split, some lead nowhere. */
    String successors(LocalDate since) {
        StringBuilder table = new StringBuilder("ars,successor,since\n");
        for (String ended : quarter.ended()) {
            for (int i = random.nextInt(3); i > 0; i--) {
                KnownRegion heir = pick(lasting.stream().filter(KnownRegion::isGemeinde).toList());
                table.append("%s,%s,%s%n".formatted(ended, heir.ars(), since));
            }
        }
        return table.toString();
    }

    /** Responsibilities that begin and end around the day, many of them at the same places. */
    String responsibilities(LocalDate day) {
        List<String> few = servedServices.subList(0, FEW_SERVICES);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < RESPONSIBILITIES; i++) {
            if (i % 4 == 0) {
                busy.add(pick(regions));
            }
            ObjectNode line = JsonNodeFactory.instance.objectNode();
            line.put("id", "sql-" + i);
            line.put("service", pick(few));
            line.put("region", random.nextInt(3) == 0 ? above(pick(busy)) : pick(busy).ars());
            line.put("authority", pick(authorities));
            if (random.nextBoolean()) {
                line.put("onlineServiceTitle", "Dienst " + (char) ('A' + random.nextInt(6)));
                line.put("onlineServiceUrl", "https://example.org/" + i);
            }
            LocalDate from = day.plusDays(random.nextInt(-SPAN, SPAN));
            if (random.nextInt(3) > 0) {
                line.put("validFrom", from.toString());
            }
            if (random.nextInt(3) > 0) {
                line.put("validTo", from.plusDays(random.nextInt(SPAN)).toString());
            }
            lines.append(line).append('\n');
        }
        return lines.toString();
    }

    private static String above(KnownRegion region) {
        return region.parent().isEmpty() ? region.ars() : region.parent();
    }

    String service() {
        return switch (random.nextInt(10)) {
            case 0 -> UNKNOWN_SERVICE;
            case 1, 2 -> pick(services);
            case 3, 4 -> pick(servedServices);
            default -> pick(servedServices.subList(0, FEW_SERVICES));
        };
    }

    String any() {
        return pick(regions).ars();
    }

    /** A region with responsibilities of its own, or one below it. */
    String near() {
        KnownRegion region = pick(busy);
        List<KnownRegion> below =
                regions.stream().filter(other -> other.parent().equals(region.ars())).toList();
        return below.isEmpty() || random.nextBoolean() ? region.ars() : pick(below).ars();
    }

    String ended() {
        return pick(quarter.ended());
    }

    String padded() {
        String ars = pick(regions).ars();
        return ars + "0".repeat(12 - ars.length());
    }

    /** Of a Gemeinde that was always there. */
    String lastingAgs() {
        String ars = pick(lasting.stream().filter(KnownRegion::isGemeinde).toList()).ars();
        return ars.substring(0, 5) + ars.substring(9);
    }

    String postcode() {
        return random.nextInt(10) == 0 ? "00000" : pick(postcodes);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
