package de.efakatalog.model.region;

import java.util.List;

/**
 * A file reads well, but what it would do is so unusual that a person has to confirm it. Nothing
 * was changed.
 */
public final class ImplausibleImportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> reasons;

    ImplausibleImportException(List<String> reasons) {
        super(String.join(" ", reasons));
        this.reasons = List.copyOf(reasons);
    }

    /** What is unusual, a sentence each. */
    public List<String> reasons() {
        return reasons;
    }
}
