package de.efakatalog.api.explanation;

import de.efakatalog.index.routing.Route;
import de.efakatalog.index.routing.Step;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Says in one language what was found at a region.
 *
 * <p>A class per language and plain concatenation, because languages differ in more than words:
 * German bends articles and adjectives with the region. Patterns in a file would have to be parsed
 * and would still need code for that.
 */
public sealed interface Sentences permits GermanSentences, EnglishSentences {

    /** The languages, as Accept-Language names them; who takes any gets the first. */
    List<String> LANGUAGES = List.of("de", "en");

    /**
     * The sentences in a language.
     *
     * @param language one of {@link #LANGUAGES}; null for none
     */
    static @Nullable Sentences in(@Nullable String language) {
        return switch (language) {
            case "de" -> GermanSentences.INSTANCE;
            case "en" -> EnglishSentences.INSTANCE;
            case null, default -> null;
        };
    }

    /** The language, as Content-Language names it. */
    Locale locale();

    /**
     * One sentence, or two, about a region: what was found there, and what happens next.
     *
     * @param step what was found
     * @param last whether no further region was tried
     * @param routes what the step found; counts only for one that matched
     */
    String about(Step step, boolean last, List<Route> routes);

    /** The registries that the routes come from, each once, in the order of the routes. */
    static List<String> registries(List<Route> routes) {
        return routes.stream().map(route -> route.source().registry()).distinct().toList();
    }

    /** The day of the newest record among the routes, Europe/Berlin. */
    static LocalDate newest(List<Route> routes) {
        return routes.stream()
                .map(route -> route.source().updatedAt())
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .atZone(ZoneId.of("Europe/Berlin"))
                .toLocalDate();
    }
}
