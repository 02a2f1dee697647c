package de.efakatalog.model.responsibility;

import de.efakatalog.model.changelog.Slug;
import de.efakatalog.model.imports.FactDefects;
import de.efakatalog.model.region.Ars;
import de.efakatalog.model.service.ServiceKey;
import java.net.URI;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds out whether facts about responsibilities can be taken, whatever the registry holds. */
final class ResponsibilityCheck {

    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_ADDRESS = 2_000;

    private ResponsibilityCheck() {}

    /** Notes everything that is wrong with them. */
    static void check(Collection<ResponsibilityFacts> facts, FactDefects defects) {
        Set<String> ids = new HashSet<>();
        for (ResponsibilityFacts each : facts) {
            String id = String.valueOf(each.id());
            check(each, detail -> defects.add(id, detail));
            if (!ids.add(id)) {
                defects.add(id, "is named more than once");
            }
        }
    }

    private static void check(ResponsibilityFacts facts, Consumer<String> defects) {
        formed("id", facts.id(), Slug::require, defects);
        formed("service", facts.service(), ServiceKey::new, defects);
        formed("region", facts.region(), Ars::of, defects);
        formed("authority", facts.authority(), Slug::require, defects);
        if (facts.implementation() != null) {
            formed("implementation", facts.implementation(), Slug::require, defects);
        }
        bounded("onlineServiceTitle", facts.onlineServiceTitle(), defects);
        bounded("source", facts.source(), defects);
        address(facts.onlineServiceUrl(), defects);
        if (facts.validFrom() != null
                && facts.validTo() != null
                && facts.validTo().isBefore(facts.validFrom())) {
            defects.accept(
                    "validTo %s lies before validFrom %s"
                            .formatted(facts.validTo(), facts.validFrom()));
        }
    }

    private static void formed(
            String field, @Nullable String value, Consumer<String> form, Consumer<String> defects) {
        if (value == null) {
            defects.accept(field + " is missing");
            return;
        }
        try {
            form.accept(value);
        } catch (IllegalArgumentException e) {
            defects.accept(field + ": " + e.getMessage());
        }
    }

    private static void bounded(String field, @Nullable String text, Consumer<String> defects) {
        if (text != null && (text.isBlank() || text.length() > LONGEST_TEXT)) {
            defects.accept("%s has 1 to %,d characters".formatted(field, LONGEST_TEXT));
        }
    }

    private static void address(@Nullable String url, Consumer<String> defects) {
        if (url != null && !isWebAddress(url)) {
            defects.accept("onlineServiceUrl is no web address: '%s'".formatted(url));
        }
    }

    private static boolean isWebAddress(String url) {
        try {
            URI uri = URI.create(url);
            return url.length() <= LONGEST_ADDRESS
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
