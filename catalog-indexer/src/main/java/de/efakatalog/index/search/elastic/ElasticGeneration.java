package de.efakatalog.index.search.elastic;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import de.efakatalog.index.search.documents.RecordDocuments;
import de.efakatalog.index.search.engine.EngineUnavailableException;
import de.efakatalog.index.tail.ReadModel;
import de.efakatalog.model.changelog.Change;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One generation as this instance sees it, and writes it while it holds the lease.
 *
 * <p>Followed by one thread; {@link #position} may be asked by all.
 */
final class ElasticGeneration {

    private static final Logger LOG = Logger.getLogger(ElasticGeneration.class);

    /** No renewal has this number. */
    private static final long NEVER = -1;

    private final ElasticClients clients;
    private final RecordDocuments documents;
    private final UUID log;
    private final ElasticIndices indices;
    private final Writership writership;
    private final boolean foreign;

    private volatile long position = ReadModel.NOTHING;

    /** Null while another instance writes, or none. */
    private @Nullable ElasticWriter writer;

    /**
     * The renewal of the lease after which it was seen that the alias leads to the writer's index.
     */
    private long verified;

    /** The index that says of itself that it holds documents of another version. */
    private @Nullable String marked;

    /**
     * @param log what it was read from
     * @param writership this instance's part in it
     * @param foreign whether another version of the application has made it
     */
    ElasticGeneration(
            ElasticClients clients,
            RecordDocuments documents,
            UUID log,
            ElasticIndices indices,
            Writership writership,
            boolean foreign) {
        this.clients = clients;
        this.documents = documents;
        this.log = log;
        this.indices = indices;
        this.writership = writership;
        this.foreign = foreign;
    }

    UUID log() {
        return log;
    }

    ElasticIndices indices() {
        return indices;
    }

    Writership writership() {
        return writership;
    }

    /** The position up to which everything is visible; {@link ReadModel#NOTHING} when unknown. */
    long position() {
        return position;
    }

    /** Looks how far it has come, whoever writes it; what this instance wrote is read anew. */
    long look() throws IOException {
        writer = null;
        position = visible();
        return position;
    }

    private long visible() throws IOException {
        return new StoredRecords(clients.questions(), indices.alias())
                .visibleCheckpoint(clients.copy())
                .filter(checkpoint -> checkpoint.log().equals(log))
                .map(Checkpoint::position)
                .orElse(ReadModel.NOTHING);
    }

    /**
     * Looks whether what answers is still what was seen or written last: somebody may have removed
     * it, or brought back an older one.
     *
     * @return the position that it has come to
     */
    long verify() throws IOException {
        long visible = visible();
        if (visible != position) {
            if (visible < position) {
                LOG.warnf(
                        "The search index %s has fallen back from position %d to %d",
                        indices.alias(), position, visible);
            }
            writer = null;
            position = visible;
        }
        return visible;
    }

    /** Writes, or looks how far the writer has come. */
    long advance(List<Change> changes) throws IOException {
        if (writership.mayWrite()) {
            write(changes);
            return position;
        }
        return look();
    }

    private void write(List<Change> changes) throws IOException {
        try {
            ElasticWriter writing = verified(writer);
            if (writing == null) {
                writing = takeOver();
            }
            writer = writing;
            if (writing == null) {
                position = ReadModel.NOTHING;
                return;
            }
            if (writing.position() < position) {
                long fallenBack = writing.position();
                position = fallenBack;
                throw new EngineUnavailableException(
                        "The search index %s answers now, and has come to %d"
                                .formatted(writing.index(), fallenBack),
                        new IOException("the alias has moved"));
            }
            if (foreign && !writing.index().equals(marked)) {
                indices.markOutdated();
                marked = writing.index();
            }
            apply(writing, changes);
        } catch (ElasticsearchException e) {
            if (e.status() != ElasticCalls.MISSING) {
                throw e;
            }
            // the index is gone: nothing can be done but build it again
            writer = null;
            position = ReadModel.NOTHING;
        }
    }

    private void apply(ElasticWriter writing, List<Change> changes) throws IOException {
        boolean applied = false;
        try {
            writing.apply(changes);
            position = writing.position();
            applied = true;
        } finally {
            if (!applied) {
                // the failure may come from what has become of the index
                verified = NEVER;
                if (writing.isOvertaken()) {
                    writer = null;
                }
            }
        }
    }

    /** The writer, unless the alias has left its index while another instance held the lease. */
    private @Nullable ElasticWriter verified(@Nullable ElasticWriter writing) throws IOException {
        long renewal = writership.renewals();
        boolean fits =
                writing != null
                        && (renewal == verified
                                || indices.current().equals(Optional.of(writing.index())));
        verified = renewal;
        return fits ? writing : null;
    }

    /** The writer of the index that answers; null when there is none to go on with. */
    private @Nullable ElasticWriter takeOver() throws IOException {
        Optional<String> index = indices.current();
        if (index.isEmpty()) {
            return null;
        }
        Optional<Checkpoint> checkpoint =
                new StoredRecords(clients.writes(), index.get()).checkpoint();
        return checkpoint.isEmpty()
                ? null
                : ElasticWriter.goingOn(clients.writes(), index.get(), documents, checkpoint.get());
    }

    /** Goes on with what was built. */
    void goOnWith(ElasticWriter built) {
        writer = built;
        position = built.position();
    }
}
