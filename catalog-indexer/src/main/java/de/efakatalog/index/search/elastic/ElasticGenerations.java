package de.efakatalog.index.search.elastic;

import de.efakatalog.index.search.documents.RecordDocuments;
import de.efakatalog.index.tail.ReadModel;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The generation of this version, and one of another version that answers as long as there is
 * nothing in the first.
 */
final class ElasticGenerations {

    private final ElasticClients clients;
    private final ElasticSettings settings;
    private final RecordDocuments documents;
    private final String fingerprint;
    private final Writership.Part part;
    private final String self = UUID.randomUUID().toString();

    private volatile @Nullable ElasticGeneration present;
    private volatile @Nullable ElasticGeneration former;

    /**
     * @param part what this instance has to do with the writing of its generation
     */
    ElasticGenerations(
            ElasticClients clients,
            ElasticSettings settings,
            RecordDocuments documents,
            String fingerprint,
            Writership.Part part) {
        this.clients = clients;
        this.settings = settings;
        this.documents = documents;
        this.fingerprint = fingerprint;
        this.part = part;
    }

    /** That of this version for a log, which is followed from now on. */
    ElasticGeneration follow(UUID log) {
        ElasticGeneration before = present;
        if (before != null && before.log().equals(log)) {
            return before;
        }
        close();
        ElasticIndices indices =
                new ElasticIndices(
                        clients.writes(),
                        settings.indexPrefix(),
                        fingerprint,
                        log,
                        settings.replicas());
        ElasticGeneration now = generation(indices, log, part, false);
        present = now;
        return now;
    }

    private ElasticGeneration generation(
            ElasticIndices indices, UUID log, Writership.Part itsPart, boolean foreign) {
        return new ElasticGeneration(
                clients,
                documents,
                log,
                indices,
                new Writership(clients, settings, indices, self, itsPart),
                foreign);
    }

    /** That of this version; null before the first opening. */
    @Nullable ElasticGeneration present() {
        return present;
    }

    /** What answers; null before the first opening. */
    @Nullable ElasticGeneration serving() {
        ElasticGeneration before = former;
        return before == null ? present : before;
    }

    /** Whether a generation of another version answers. */
    boolean isFormerServing() {
        return former != null;
    }

    /**
     * Lets the furthest generation of another version answer, if there is any.
     *
     * @return the position that it has come to; {@link ReadModel#NOTHING} when there is none
     */
    long openFormer(ElasticGeneration now) throws IOException {
        leaveFormer();
        Optional<ElasticIndices> found =
                new FormerGenerations(clients.questions(), now.indices(), now.log()).furthest();
        if (found.isEmpty()) {
            return ReadModel.NOTHING;
        }
        Writership.Part itsPart =
                part == Writership.Part.NONE ? Writership.Part.NONE : Writership.Part.GUEST;
        ElasticGeneration opened = generation(found.get(), now.log(), itsPart, true);
        former = opened;
        return opened.look();
    }

    /**
     * Goes over to what another instance has built, once it has come as far as could be seen
     * before.
     *
     * @return whether the generation of this version answers now
     */
    boolean goOver() throws IOException {
        ElasticGeneration now = Objects.requireNonNull(present, "open comes first");
        ElasticGeneration before = former;
        if (before == null) {
            return true;
        }
        long built = now.look();
        boolean complete =
                built != ReadModel.NOTHING
                        // who writes goes on with it, as nobody else will
                        && (built >= before.position() || now.writership().isHeld());
        if (complete) {
            leaveFormer();
        }
        return complete;
    }

    /** From now on the generation of this version answers. */
    void leaveFormer() {
        ElasticGeneration before = former;
        former = null;
        if (before != null) {
            before.writership().close();
        }
    }

    /** Leaves the leases to others. */
    void close() {
        leaveFormer();
        ElasticGeneration now = present;
        if (now != null) {
            now.writership().close();
        }
    }
}
