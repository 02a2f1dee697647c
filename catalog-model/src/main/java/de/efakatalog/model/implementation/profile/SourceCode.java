package de.efakatalog.model.implementation.profile;

import org.jspecify.annotations.Nullable;

/**
 * Whether others can read and use the source code.
 *
 * @param open whether it is published
 * @param url where it is, https; needed when it is published
 * @param licence SPDX licence expression, such as EUPL-1.2; needed when it is published
 * @param publiccodeUrl its publiccode.yml, https
 */
public record SourceCode(
        @Nullable Boolean open,
        @Nullable String url,
        @Nullable String licence,
        @Nullable String publiccodeUrl) {}
