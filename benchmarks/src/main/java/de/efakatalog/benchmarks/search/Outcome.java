package de.efakatalog.benchmarks.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a searcher answered to a query.
 *
 * @param query the query
 * @param keys the first ten services, best first
 */
record Outcome(JudgedQuery query, List<String> keys) {

    /** How many places are looked at. */
    static final int PLACES = 10;

    static Outcome of(Searcher searcher, JudgedQuery query) {
        return new Outcome(query, List.copyOf(searcher.search(query.text(), PLACES)));
    }

    /** The place of the first right answer, from 1; 0 when it is not among the ten. */
    int rank() {
        return query.rank(keys);
    }

    double gain() {
        Set<String> seen = new HashSet<>();
        double gain = 0;
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i);
            if (key.length() >= JudgedQuery.OBJECT_LENGTH) {
                String object = key.substring(0, JudgedQuery.OBJECT_LENGTH);
                if (query.objects().contains(object) && seen.add(object)) {
                    gain += discount(i);
                }
            }
        }
        double ideal = 0;
        for (int i = 0; i < Math.min(PLACES, query.objects().size()); i++) {
            ideal += discount(i);
        }
        return gain / ideal;
    }

    private static double discount(int place) {
        return Math.log(2) / Math.log(place + 2.0);
    }
}
