package de.efakatalog.api.identity;

/**
 * What somebody shows to sign in.
 *
 * @param email the e-mail of the account
 * @param password its password
 */
public record SignInFacts(String email, String password) {}
