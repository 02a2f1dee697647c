package de.efakatalog.model.implementation.lifecycle;

/** Somebody else wrote in between; nothing was changed. */
public final class StaleImplementationException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final long present;

    StaleImplementationException(String id, long known, long present) {
        super("%s is at version %d, not at %d".formatted(id, present, known));
        this.present = present;
    }

    /** The version that the record has. */
    public long present() {
        return present;
    }
}
