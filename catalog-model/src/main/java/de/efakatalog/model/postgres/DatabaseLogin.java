package de.efakatalog.model.postgres;

/** Name and password with which one can log in to the database. */
public record DatabaseLogin(String username, String password) {

    /** Names the login only: a password has no place in a log. */
    @Override
    public String toString() {
        return "DatabaseLogin[" + username + "]";
    }
}
