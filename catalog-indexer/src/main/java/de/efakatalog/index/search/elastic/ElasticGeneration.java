package de.efakatalog.index.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import de.efakatalog.index.search.documents.RecordDocuments;
import de.efakatalog.index.search.engine.EngineUnavailableException;
import de.efakatalog.index.tail.ReadModel;
import de.efakatalog.model.changelog.Change;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One generation as this instance sees it, and writes it while it holds the lease.
 *
 * <p>Followed by one thread; {@link #position} may be asked by all.
 */
final class ElasticGeneration {

    private final ElasticsearchClient questions;
    private final ElasticsearchClient client;
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

    /** Whether it says of itself that it holds documents of another version. */
    private boolean marked;

    /**
     * @param questions is answered soon or not at all
     * @param client takes its time
     * @param log what it was read from
     * @param writership this instance's part in it
     * @param foreign whether another version of the application has made it
     */
    ElasticGeneration(
            ElasticsearchClient questions,
            ElasticsearchClient client,
            RecordDocuments documents,
            UUID log,
            ElasticIndices indices,
            Writership writership,
            boolean foreign) {
        this.questions = questions;
        this.client = client;
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
        position =
                new StoredRecords(questions, indices.alias())
                        // visible or not, as all of it becomes visible together
                        .checkpoint()
                        .filter(checkpoint -> checkpoint.log().equals(log))
                        .map(Checkpoint::position)
                        .orElse(ReadModel.NOTHING);
        return position;
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
        ElasticWriter writing = writer;
        // only kept when all goes well: a writer that failed knows more than the index holds
        writer = null;
        try {
            writing = verified(writing);
            if (writing == null) {
                writing = takeOver();
            }
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
            if (foreign && !marked) {
                indices.markOutdated();
                marked = true;
            }
            writing.apply(changes);
            position = writing.position();
            writer = writing;
        } catch (ElasticsearchException e) {
            if (e.status() != ElasticCalls.MISSING) {
                throw e;
            }
            // the index is gone: nothing can be done but build it again
            position = ReadModel.NOTHING;
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
        Optional<Checkpoint> checkpoint = new StoredRecords(client, index.get()).checkpoint();
        return checkpoint.isEmpty()
                ? null
                : ElasticWriter.goingOn(client, index.get(), documents, checkpoint.get());
    }

    /** Goes on with what was built. */
    void goOnWith(ElasticWriter built) {
        writer = built;
        position = built.position();
    }
}
