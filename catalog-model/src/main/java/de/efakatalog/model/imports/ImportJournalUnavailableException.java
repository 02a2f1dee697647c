package de.efakatalog.model.imports;

import java.sql.SQLException;

/** The database did not answer about imports. */
public class ImportJournalUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportJournalUnavailableException(SQLException cause) {
        super("The journal of imports could not be read or written", cause);
    }
}
