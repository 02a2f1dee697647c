package de.efakatalog.index.tail;

import org.jspecify.annotations.Nullable;

/**
 * How one read model stands.
 *
 * @param name its name
 * @param opened whether it answers at all; until then it has no position and no lag worth naming,
 *     and both are 0
 * @param position the position up to which its answers are complete
 * @param lag entries of the log that it does not hold yet, as far as is known
 * @param caughtUp whether it can be asked, without lag and without failing
 * @param outdated whether it answers from a former generation, until a new one is built
 * @param rebuild how far the build of a new one has come, if this instance builds
 */
public record TailStatus(
        String name,
        boolean opened,
        long position,
        long lag,
        boolean caughtUp,
        boolean outdated,
        @Nullable RebuildProgress rebuild) {

    /** One that nothing is built of. */
    TailStatus(String name, boolean opened, long position, long lag, boolean caughtUp) {
        this(name, opened, position, lag, caughtUp, false, null);
    }

    static TailStatus notOpened(String name) {
        return notOpened(name, null);
    }

    static TailStatus notOpened(String name, @Nullable RebuildProgress rebuild) {
        return new TailStatus(name, false, 0, 0, false, false, rebuild);
    }
}
