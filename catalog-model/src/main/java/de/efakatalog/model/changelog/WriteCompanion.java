package de.efakatalog.model.changelog;

import java.util.List;

/**
 * Takes part in the transaction of a use case: what it writes is there if, and only if, the records
 * are.
 */
public interface WriteCompanion {

    /** Called in the transaction, before the work. An exception ends both. */
    void begin();

    /**
     * Called in the transaction, after the work and before the numbers of the log are taken.
     *
     * @param result what the work returned
     * @param written the versions that it wrote, in the order in which they will stand in the log
     */
    void end(Object result, List<WrittenVersion> written);
}
