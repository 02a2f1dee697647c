package de.efakatalog.api.membership;

import org.jspecify.annotations.Nullable;

/**
 * What somebody who was invited gives.
 *
 * @param token what follows the # of the link
 * @param name what others call the person; left out by who has signed in
 * @param password 12 to 200 characters; left out by who has signed in
 */
public record AcceptanceFacts(String token, @Nullable String name, @Nullable String password) {}
