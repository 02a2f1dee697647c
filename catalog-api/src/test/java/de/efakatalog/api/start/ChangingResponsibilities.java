package de.efakatalog.api.start;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A few responsibilities that move from Gemeinde to Gemeinde, begin and end. Each change has a
 * number of its own, which stands in the address of the online service. For one thread.
 */
final class ChangingResponsibilities {

    static final String PREFIX = "follow-";

    /** Gewerbeanmeldung: somebody is responsible for it nearly everywhere. */
    static final String SERVICE = "99050012104000";

    private static final int RECORDS = 12;
    private static final int PLACES_OF_EACH_LAND = 1;
    private static final int DAYS = 3;
    private static final String ADDRESS = "https://example.org/";
    private static final String AUTHORITY = "bund";

    private final Random random;
    private final LocalDate today;
    private final List<String> places;
    private final Set<String> touched = new TreeSet<>();
    private final Map<String, Integer> acknowledged = new HashMap<>();
    private int last;
    private int acknowledgements;

    ChangingResponsibilities(Random random, LocalDate today) throws IOException {
        this.random = random;
        this.today = today;
        this.places =
                SeededRegions.read().someOfEachLand(PLACES_OF_EACH_LAND).stream()
                        .map(KnownRegion::ars)
                        .toList();
    }

    /**
     * A change of one record.
     *
     * @param number rises from change to change
     * @param line the file to import
     */
    record Change(String id, int number, String place, String line) {
        String address() {
            return ADDRESS + number;
        }
    }

    /** One that everybody can see at once: it holds today. */
    Change visible() {
        return change(null, null);
    }

    /** One that may hold, or have ended, or not have begun. */
    Change any() {
        LocalDate from = today.plusDays(random.nextInt(-DAYS, DAYS));
        LocalDate to = from.plusDays(random.nextInt(DAYS));
        return change(random.nextBoolean() ? from : null, random.nextBoolean() ? to : null);
    }

    private Change change(@Nullable LocalDate from, @Nullable LocalDate to) {
        last++;
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        String id = PREFIX + random.nextInt(RECORDS);
        String place = places.get(random.nextInt(places.size()));
        touched.add(place);
        line.put("id", id);
        line.put("service", SERVICE);
        line.put("region", place);
        line.put("authority", AUTHORITY);
        line.put("onlineServiceUrl", ADDRESS + last);
        if (from != null) {
            line.put("validFrom", from.toString());
        }
        if (to != null) {
            line.put("validTo", to.toString());
        }
        return new Change(id, last, place, line + "\n");
    }

    /** Whoever sent the change was told that it is in. */
    void acknowledge(Change change) {
        acknowledged.put(change.id(), change.number());
        acknowledgements++;
    }

    /** How many changes were acknowledged. */
    int acknowledgements() {
        return acknowledgements;
    }

    /** The newest acknowledged number of each record; what followed may be there or not. */
    Map<String, Integer> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    /** The number that an address stands for. */
    static int number(String address) {
        return Integer.parseInt(address.substring(ADDRESS.length()));
    }

    /** Where anything was written. */
    Set<String> touched() {
        return Set.copyOf(touched);
    }

    /** Days on which the changes make a difference. */
    List<LocalDate> days() {
        return today.minusDays(DAYS).datesUntil(today.plusDays(2 * DAYS)).toList();
    }
}
