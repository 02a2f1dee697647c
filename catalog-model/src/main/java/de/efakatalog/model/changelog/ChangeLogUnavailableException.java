package de.efakatalog.model.changelog;

import java.sql.SQLException;

/** The database did not answer a question about the change log. */
public class ChangeLogUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ChangeLogUnavailableException(String what, SQLException cause) {
        super(what + " could not be read", cause);
    }
}
