package de.efakatalog.model.changelog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears of commits, and looks at once whether somebody else can already read them. */
@ApplicationScoped
class CommitWitness {

    private final ChangeFeed feed;
    private final List<Long> told = new CopyOnWriteArrayList<>();
    private final List<Long> readable = new CopyOnWriteArrayList<>();

    CommitWitness(ChangeFeed feed) {
        this.feed = feed;
    }

    void hear(@Observes ChangesCommitted committed) {
        told.add(committed.position());
        // on another thread, hence on a connection outside of the transaction that ends here
        readable.add(CompletableFuture.supplyAsync(feed::head).join());
    }

    void forget() {
        told.clear();
        readable.clear();
    }

    List<Long> told() {
        return told;
    }

    List<Long> readable() {
        return readable;
    }
}
