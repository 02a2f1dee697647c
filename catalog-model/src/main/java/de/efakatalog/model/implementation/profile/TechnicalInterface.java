package de.efakatalog.model.implementation.profile;

import org.jspecify.annotations.Nullable;

/**
 * A way by which data come and go.
 *
 * @param kind what it is
 * @param name name of the standard; needed where the kind does not say it, such as XGewerbe
 * @param version version, as the standard counts; needed for XÖV standards
 * @param url its specification, https
 */
public record TechnicalInterface(
        @Nullable InterfaceKind kind,
        @Nullable String name,
        @Nullable String version,
        @Nullable String url) {
    /** Name and version as people write them: XGewerbe 2.1; empty when it has no name. */
    public String title() {
        String title = name == null ? "" : name;
        return version == null ? title : (title + " " + version).strip();
    }
}
