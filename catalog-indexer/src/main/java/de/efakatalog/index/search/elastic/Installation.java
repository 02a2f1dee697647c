package de.efakatalog.index.search.elastic;

import de.efakatalog.index.search.engine.EngineUnavailableException;
import java.io.IOException;

/** What becomes of a build of the present generation. */
final class Installation implements ElasticRebuild.Outcome {

    private final Object lock;
    private final ElasticGenerations generations;
    private final ElasticGeneration now;
    private final String before;

    /**
     * @param lock under which nothing else is written or gone over to
     * @param now what is built anew
     * @param before its index that has answered so far
     */
    Installation(
            Object lock, ElasticGenerations generations, ElasticGeneration now, String before) {
        this.lock = lock;
        this.generations = generations;
        this.now = now;
        this.before = before;
    }

    @Override
    public void install(ElasticWriter built) throws IOException {
        synchronized (lock) {
            now.indices().makeDurable(built.index());
            if (!now.writership().tryHold()) {
                throw new EngineUnavailableException(
                        "Another instance took over while %s was built".formatted(built.index()),
                        new IOException("the lease is not ours any more"));
            }
            now.indices().moveAlias(before, built.index());
            now.goOnWith(built);
            now.writership().buildingEnds(true);
            now.writership().removeLater(before);
            generations.leaveFormer();
        }
    }

    @Override
    public void discard(ElasticWriter unfinished) throws IOException {
        now.writership().buildingEnds(false);
        now.indices().remove(unfinished.index());
    }
}
