package de.efakatalog.api.identity;

import org.jspecify.annotations.Nullable;

/**
 * What the first operator gives.
 *
 * @param token what follows the # of the link
 * @param email names the account; left out with an identity provider
 * @param name what others call the person; left out with an identity provider
 * @param password 12 to 200 characters; left out with an identity provider
 */
public record SetupFacts(
        String token, @Nullable String email, @Nullable String name, @Nullable String password) {}
