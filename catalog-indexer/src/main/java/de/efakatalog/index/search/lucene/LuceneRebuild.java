package de.efakatalog.index.search.lucene;

import de.efakatalog.index.search.documents.Target;
import de.efakatalog.index.tail.ReadModel;
import de.efakatalog.model.changelog.Change;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A build from nothing, in a generation of its own. */
final class LuceneRebuild implements ReadModel.Rebuild {

    /** Puts the finished generation in the place of the old one. */
    interface Installation {

        void install(LuceneGeneration generation) throws IOException;
    }

    /** Enough to be fast, few enough to hold in memory. */
    private static final int BATCH = 2_000;

    private final LuceneGeneration generation;
    private final IndexGenerations generations;
    private final Installation installation;

    private final List<Change> batch = new ArrayList<>();
    private final Set<Target> written = new HashSet<>();
    private boolean ended;

    LuceneRebuild(
            LuceneGeneration generation, IndexGenerations generations, Installation installation) {
        this.generation = generation;
        this.generations = generations;
        this.installation = installation;
    }

    @Override
    public void add(Change newestVersion) {
        batch.add(newestVersion);
        if (batch.size() >= BATCH) {
            try {
                flush();
            } catch (IOException e) {
                throw new UncheckedIOException("The search index could not be built", e);
            }
        }
    }

    @Override
    public void complete(long position) {
        try {
            flush();
            generation.showAll(position);
            // what was mentioned only after it had been written
            generation.renewStale(Set.of());
            generation.show(position);
            generation.commit();
            installation.install(generation);
            ended = true;
        } catch (IOException e) {
            throw new UncheckedIOException("The search index could not be completed", e);
        }
    }

    @Override
    public void abandon() {
        if (ended) {
            return;
        }
        ended = true;
        try {
            generation.closeWithoutCommit();
            generations.remove(generation.path());
        } catch (IOException e) {
            throw new UncheckedIOException("An abandoned search index could not be removed", e);
        }
    }

    private void flush() throws IOException {
        generation.write(batch, written::contains);
        for (Change change : batch) {
            written.add(new Target(change.kind(), change.key()));
        }
        batch.clear();
    }
}
