package de.efakatalog.model.changelog;

/**
 * One complete version of a record as it stands in the change log and as a GET returns it.
 *
 * <p>Implementations are Java records with plain values only: the log, the read models and the
 * doors share this one representation (ADR 0007).
 */
public interface PublishedRecord {

    /** The natural key, unique together with origin registry and kind. */
    String recordKey();

    /** The registry that made the record. */
    String registry();

    /** 1 for the first version, then ascending. */
    long version();
}
