package de.efakatalog.api.identity;

/**
 * A change of password.
 *
 * @param present the password until now
 * @param wanted the password from now on, 12 to 200 characters
 */
public record PasswordChangeFacts(String present, String wanted) {}
