package de.efakatalog.api.search;

import de.efakatalog.index.tail.RebuildProgress;
import de.efakatalog.index.tail.TailStatus;
import org.jspecify.annotations.Nullable;

/**
 * How the search index stands.
 *
 * @param position position in the change log up to which it answers
 * @param lag entries of the log that it does not hold yet
 * @param caughtUp whether it answers without lag
 * @param outdated whether it answers from a former generation, until a new one is built
 * @param rebuild how far this instance has built a new one; null when it builds none
 */
public record SearchIndexView(
        long position, long lag, boolean caughtUp, boolean outdated, @Nullable Rebuild rebuild) {

    /**
     * A build.
     *
     * @param records how many records it holds already
     * @param of how many there were when it began, or more
     */
    public record Rebuild(long records, long of) {

        static Rebuild of(RebuildProgress progress) {
            return new Rebuild(progress.records(), progress.of());
        }
    }

    static SearchIndexView of(TailStatus status) {
        RebuildProgress rebuild = status.rebuild();
        return new SearchIndexView(
                status.position(),
                status.lag(),
                status.caughtUp(),
                status.outdated(),
                rebuild == null ? null : Rebuild.of(rebuild));
    }
}
