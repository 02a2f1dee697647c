package de.efakatalog.index.routing;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The services by their keys; immutable. LeiKa keys are compared as numbers; keys of a registry's
 * own are texts.
 */
final class KnownServices {

    static final KnownServices NONE = new Draft().publish();

    private static final int LEIKA_LENGTH = 14;
    private static final long NO_LEIKA = -1;

    private final FrozenLongMap<KnownService> byLeika;
    private final FrozenMap<String, KnownService> byOwnKey;

    private KnownServices(
            FrozenLongMap<KnownService> byLeika, FrozenMap<String, KnownService> byOwnKey) {
        this.byLeika = byLeika;
        this.byOwnKey = byOwnKey;
    }

    @Nullable KnownService get(String key) {
        long leika = leika(key);
        return leika == NO_LEIKA ? byOwnKey.get(key) : byLeika.get(leika);
    }

    void forEach(Consumer<KnownService> action) {
        byLeika.forEach(action);
        byOwnKey.forEach((key, service) -> action.accept(service));
    }

    private static long leika(String key) {
        if (key.length() != LEIKA_LENGTH) {
            return NO_LEIKA;
        }
        long number = 0;
        for (int i = 0; i < LEIKA_LENGTH; i++) {
            int digit = key.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return NO_LEIKA;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** The next services in the making; for one thread at a time. */
    static final class Draft {

        private final FrozenLongMap.Draft<KnownService> byLeika = new FrozenLongMap.Draft<>();
        private final FrozenMap.Draft<String, KnownService> byOwnKey = new FrozenMap.Draft<>();

        /** The service, {@link KnownService#isNone none} where nothing is known. */
        KnownService get(String key) {
            long leika = leika(key);
            KnownService known = leika == NO_LEIKA ? byOwnKey.get(key) : byLeika.get(leika);
            return known == null ? KnownService.none(key) : known;
        }

        void put(KnownService service) {
            String key = service.key();
            long leika = leika(key);
            if (leika == NO_LEIKA) {
                if (service.isNone()) {
                    byOwnKey.remove(key);
                } else {
                    byOwnKey.put(key, service);
                }
            } else if (service.isNone()) {
                byLeika.remove(leika);
            } else {
                byLeika.put(leika, service);
            }
        }

        /** What was written until now. */
        KnownServices publish() {
            return new KnownServices(byLeika.publish(), byOwnKey.publish());
        }
    }
}
