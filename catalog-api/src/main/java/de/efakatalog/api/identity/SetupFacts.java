package de.efakatalog.api.identity;

/**
 * What the first operator gives.
 *
 * @param token what follows the # of the link
 * @param email names the account
 * @param name what others call the person
 * @param password 12 to 200 characters
 */
public record SetupFacts(String token, String email, String name, String password) {}
