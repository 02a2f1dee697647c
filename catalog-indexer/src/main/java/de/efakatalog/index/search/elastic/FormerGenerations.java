package de.efakatalog.index.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What other versions of the application have left in the cluster and still can answer. */
final class FormerGenerations {

    private static final Logger LOG = Logger.getLogger(FormerGenerations.class);

    private final ElasticsearchClient client;
    private final ElasticIndices present;
    private final UUID log;

    FormerGenerations(ElasticsearchClient client, ElasticIndices present, UUID log) {
        this.client = client;
        this.present = present;
        this.log = log;
    }

    /** The one that has come furthest in our log, if there is any that can be read. */
    Optional<ElasticIndices> furthest() throws IOException {
        @Nullable ElasticIndices furthest = null;
        long position = -1;
        for (String generation : present.otherGenerations()) {
            ElasticIndices each = present.of(generation);
            long reached = reached(each);
            if (reached > position) {
                furthest = each;
                position = reached;
            }
        }
        return Optional.ofNullable(furthest);
    }

    private long reached(ElasticIndices generation) throws IOException {
        Optional<Checkpoint> checkpoint =
                new StoredRecords(client, generation.alias())
                        .checkpoint()
                        .filter(each -> each.log().equals(log));
        if (checkpoint.isEmpty()) {
            return -1;
        }
        String format = generation.marks().map(IndexMarks::format).orElse("");
        if (!format.equals(IndexMarks.presentFormat())) {
            LOG.warnf(
                    "The search index %s is laid down as '%s' and cannot be read (read is %s); nothing is found before a new one is built",
                    generation.alias(), format, IndexMarks.presentFormat());
            return -1;
        }
        return checkpoint.get().position();
    }
}
