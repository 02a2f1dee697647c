package de.efakatalog.model.region;

import java.util.List;

/** A table of successors does not fit the regions of the registry. Nothing was changed. */
public final class UnknownSuccessionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> defects;

    UnknownSuccessionException(List<String> defects) {
        super(String.join(" ", defects));
        this.defects = List.copyOf(defects);
    }

    /** What does not fit, a sentence each. */
    public List<String> defects() {
        return defects;
    }
}
