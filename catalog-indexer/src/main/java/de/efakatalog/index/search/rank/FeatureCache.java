package de.efakatalog.index.search.rank;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Features that were read before. What is asked for often is found again; when there is too much of
 * it, all is forgotten, and what is needed comes back.
 */
public final class FeatureCache {

    /** Some times the services of the LeiKa, a kilobyte or two each. */
    private static final int MOST = 20_000;

    private final Map<String, Features> known = new ConcurrentHashMap<>();

    /**
     * The features that a text stands for.
     *
     * @throws IllegalArgumentException when it is no such text
     */
    public Features parse(String text) {
        Features features = known.get(text);
        if (features == null) {
            features = Features.parse(text);
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(text, features);
        }
        return features;
    }
}
