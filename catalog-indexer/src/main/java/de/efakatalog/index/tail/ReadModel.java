package de.efakatalog.index.tail;

import de.efakatalog.model.changelog.Change;
import java.util.List;
import java.util.UUID;

/**
 * Something that answers questions from what it has read in the change log.
 *
 * <p>It may lag, it never lies: it remembers the position up to which it has read, applies entries
 * idempotently, and can be rebuilt from nothing while the old one keeps answering.
 */
public interface ReadModel {

    /** Its name in metrics and health, such as {@code routing}. */
    String name();

    /**
     * Whether it lives in this process. One that does not may be out of reach, and the others must
     * not wait for it.
     */
    default boolean isOwn() {
        return true;
    }

    /** Whether it can be asked, as far as it knows; one that lives in this process always can. */
    default boolean isThere() {
        return true;
    }

    /**
     * Opens what survived the last run, if anything.
     *
     * @param logId names the log that the model follows from now on; what was read from another one
     *     is not gone on with
     * @return the position up to which the model holds everything, or {@link #NOTHING} when it has
     *     to be built first
     */
    long open(UUID logId);

    /** What {@link #open} answers when there is nothing to go on with. */
    long NOTHING = -1;

    /**
     * Whether what answers is to be replaced by a new build, while it goes on answering and
     * following: another version of the application has made it, or somebody asked for a new one.
     */
    default boolean isOutdated() {
        return false;
    }

    /**
     * Whether it is this instance that has to replace what is outdated. Asked again and again while
     * {@link #isOutdated}: where another instance builds, this is the moment to look whether it has
     * done so, and to go over to the new one.
     */
    default boolean mayRebuild() {
        return true;
    }

    /**
     * Makes what answers outdated. The wish outlives a restart.
     *
     * @return false when this model is never built anew on request
     */
    default boolean requestRebuild() {
        return false;
    }

    /**
     * Begins a build from nothing; the model as it is keeps answering until {@link
     * Rebuild#complete}.
     */
    Rebuild rebuild();

    /**
     * Applies entries that follow the present position, ascending, some of them possibly known
     * already.
     *
     * <p>When it returns, questions are answered from them; or from fewer, when another instance
     * writes the model and is not that far: the position says so, and the rest comes again.
     */
    void apply(List<Change> changes);

    /**
     * Looks whether it still holds what it held, as one that others could reach may not. Asked
     * again and again while there is nothing to apply; afterwards {@link #position} says how it
     * stands.
     */
    default void verify() {}

    /**
     * The position up to which everything is visible in answers; {@link #NOTHING} before the first
     * build, and when everything was lost: then it is opened again.
     */
    long position();

    /**
     * A build from nothing, fed with the newest version of every record, and then with the entries
     * that followed.
     *
     * <p>When a call has thrown an exception, nobody knows what has been taken in: only {@link
     * #abandon} may be called then, and the build begins anew.
     */
    interface Rebuild {

        /**
         * Takes the newest version of a record, in any order of records; or, after all of these, an
         * entry that came later, in the order of the log.
         */
        void add(Change change);

        /**
         * Puts the new state in the place of the old one, which then holds all up to the position.
         */
        void complete(long position);

        /** Drops what was built; the old state goes on answering. */
        void abandon();
    }
}
