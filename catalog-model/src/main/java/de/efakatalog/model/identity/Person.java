package de.efakatalog.model.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person (natürliche Person), known to this registry alone.
 *
 * @param id never leaves the registry
 * @param pseudonym what others, history and audit see
 * @param name as the person or the provider gave it; null when erased or not given
 * @param email likewise
 * @param operator whether this registry made the person an operator
 * @param demo whether CATALOG_DEMO invented it
 * @param createdAt when it came
 */
public record Person(
        UUID id,
        String pseudonym,
        @Nullable String name,
        @Nullable String email,
        boolean operator,
        boolean demo,
        Instant createdAt) {}
