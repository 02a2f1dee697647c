package de.efakatalog.api.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Two instances on one database, each with a data directory of its own. */
final class CatalogPair implements AutoCloseable {

    static final int SIZE = 2;

    private final Path folder;
    private final Map<String, String> settings;
    private final List<RunningCatalog> instances = new CopyOnWriteArrayList<>();

    private CatalogPair(Path folder, Map<String, String> settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /** Starts both and returns when both are ready; one of them fills the registry. */
    static CatalogPair startReady(Path folder, Map<String, String> settings)
            throws IOException, InterruptedException {
        CatalogPair pair = new CatalogPair(folder, settings);
        boolean ready = false;
        try {
            for (int i = 0; i < SIZE; i++) {
                pair.instances.add(pair.start(i));
            }
            pair.awaitReady();
            ready = true;
            return pair;
        } finally {
            if (!ready) {
                pair.close();
            }
        }
    }

    private RunningCatalog start(int i) throws IOException {
        return RunningCatalog.start(folder.resolve("data-" + i), settings);
    }

    /** The present process of an instance, which may be dead. */
    RunningCatalog instance(int i) {
        return instances.get(i);
    }

    /** Kills an instance (SIGKILL) and returns when it is gone. */
    void kill(int i) throws IOException, InterruptedException {
        instances.get(i).kill();
        instances.get(i).awaitEnd();
    }

    /** Starts an instance again after a kill, and returns at once. */
    void restart(int i) throws IOException {
        instances.get(i).close();
        instances.set(i, start(i));
    }

    void awaitReady() throws IOException, InterruptedException {
        for (RunningCatalog instance : instances) {
            instance.awaitReady();
        }
    }

    @Override
    public void close() {
        instances.forEach(RunningCatalog::close);
    }
}
