package de.efakatalog.index.search.rank;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Features that were read before. What is asked for often is found again; when there is too much of
 * it, all is forgotten, and what is needed comes back.
 */
public final class FeatureCache {

    /** Some times the services of the LeiKa, a kilobyte or two each. */
    private static final int MOST = 20_000;

    private final Map<String, Features> known = new ConcurrentHashMap<>();

    /** The features of a key whose text was read before; null when it was not. */
    public @Nullable Features known(String key) {
        return known.get(key);
    }

    /**
     * The features that a text stands for.
     *
     * @param key stands for the text: the same for equal ones, another one for others
     * @param text reads it, when it is not known
     * @throws IllegalArgumentException when it is no such text
     */
    public Features parse(String key, Supplier<String> text) {
        Features features = known.get(key);
        if (features == null) {
            features = Features.parse(text.get());
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(key, features);
        }
        return features;
    }
}
