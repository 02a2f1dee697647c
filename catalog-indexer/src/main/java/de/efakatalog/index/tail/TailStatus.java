package de.efakatalog.index.tail;

/**
 * How one read model stands.
 *
 * @param name its name
 * @param opened whether it answers at all; until then it has no position and no lag worth naming,
 *     and both are 0
 * @param position the position up to which its answers are complete
 * @param lag entries of the log that it does not hold yet, as far as is known
 * @param caughtUp whether it can be asked, without lag and without failing
 */
public record TailStatus(String name, boolean opened, long position, long lag, boolean caughtUp) {

    static TailStatus notOpened(String name) {
        return new TailStatus(name, false, 0, 0, false);
    }
}
