package de.efakatalog.model.implementation.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where and by whom it is run.
 *
 * @param operator who runs it, such as an IT provider of the administration
 * @param model for whom
 * @param location where the data are, such as Germany
 * @param certificates certificates of the operation, such as ISO 27001 on the basis of
 *     IT-Grundschutz
 */
public record Hosting(
        @Nullable String operator,
        @Nullable HostingModel model,
        @Nullable String location,
        List<String> certificates) {
    public Hosting {
        certificates = certificates == null ? List.of() : List.copyOf(certificates);
    }
}
