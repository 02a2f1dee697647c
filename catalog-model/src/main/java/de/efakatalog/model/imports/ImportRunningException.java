package de.efakatalog.model.imports;

/** Another import is running; only one may. */
public class ImportRunningException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportRunningException() {
        super("Another import is running. Wait until it has ended, then try again.");
    }
}
