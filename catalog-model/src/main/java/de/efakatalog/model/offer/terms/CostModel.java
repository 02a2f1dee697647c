package de.efakatalog.model.offer.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an offer costs.
 *
 * @param free true when it costs nothing; an empty list alone does not say so
 * @param components the costs; all of them apply
 * @param koenigstein the key by which Länder share; null when no component needs it
 */
public record CostModel(
        @Nullable Boolean free,
        List<CostComponent> components,
        @Nullable KoenigsteinKey koenigstein) {

    public CostModel {
        components = components == null ? List.of() : List.copyOf(components);
    }
}
