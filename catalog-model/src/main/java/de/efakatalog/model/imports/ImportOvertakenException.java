package de.efakatalog.model.imports;

import java.util.UUID;

/**
 * A run wants to end well that no longer runs: its lease was lost, and another one may have begun.
 * What it did must not become durable.
 */
public class ImportOvertakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportOvertakenException(UUID run) {
        super("The import " + run + " lost its right to import and cannot be completed");
    }
}
