package de.efakatalog.index.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.index.search.documents.Mentions;
import de.efakatalog.index.search.documents.RecordDocuments;
import de.efakatalog.index.search.engine.IndexedRecord;
import de.efakatalog.model.changelog.Change;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** All documents of the indices in a cluster, to be compared with what they should be. */
public final class WholeIndex implements AutoCloseable {

    private static final int PAGE = 2_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ElasticsearchClient client;
    private final String prefix;

    /**
     * @param cluster where it listens
     * @param prefix what the names of the indices begin with
     */
    public WholeIndex(URI cluster, String prefix) {
        this.prefix = prefix;
        this.client =
                ElasticConnection.open(TestSettings.open(cluster, prefix), Duration.ofSeconds(30));
    }

    /** All indices that hold documents or were meant to, whether they answer or not. */
    public Set<String> indices() throws IOException {
        Set<String> names =
                new TreeSet<>(
                        client.indices()
                                .getAlias(get -> get.index(prefix + "-*"))
                                .result()
                                .keySet());
        names.remove(prefix + "-writers");
        return names;
    }

    /** The indices that an alias leads questions to. */
    public Set<String> answering() throws IOException {
        Set<String> names = new TreeSet<>();
        client.indices()
                .getAlias(get -> get.index(prefix + "-*"))
                .result()
                .forEach(
                        (index, aliases) -> {
                            if (aliases.aliases().keySet().stream()
                                    .anyMatch(
                                            alias ->
                                                    index.matches(
                                                            alias + "-[0-9]+(-[0-9a-f]{8})?"))) {
                                names.add(index);
                            }
                        });
        return names;
    }

    /**
     * Compares every document with what the indexer would make now: its id, its content, and that
     * it was written as of no earlier position than its record and no later one than the log's. And
     * the checkpoint, with the log's end.
     *
     * @param newest the newest version of every record, also of those that were deleted
     * @param head the position at the end of the log
     * @return how many documents of records there are
     */
    public int assertEqualTo(List<Change> newest, long head) throws IOException {
        Map<String, Change> present = new HashMap<>();
        Set<String> deleted = new HashSet<>();
        for (Change change : newest) {
            if (RecordDocuments.KINDS.contains(change.kind())) {
                String id = IndexedRecord.of(change).id();
                if (change.deleted()) {
                    deleted.add(id);
                } else {
                    present.put(id, change);
                }
            }
        }
        Map<String, JsonNode> right = documents(present);
        Set<String> seen = new HashSet<>();
        for (Hit<Map<String, Object>> hit : all()) {
            String id = Objects.requireNonNull(hit.id());
            Map<String, Object> content = Objects.requireNonNull(hit.source());
            if (Checkpoint.ID.equals(id)) {
                assertThat(hit.version()).isEqualTo(head);
            } else if (content.isEmpty()) {
                assertThat(deleted).contains(id);
            } else {
                assertThat(seen.add(id)).isTrue();
                assertThat(right).containsKey(id);
                assertThat(json(content)).as(id).isEqualTo(right.get(id));
                assertThat(hit.version())
                        .as("the position of " + id)
                        .isBetween(Objects.requireNonNull(present.get(id)).seq(), head);
            }
        }
        assertThat(seen).hasSameSizeAs(right.keySet());
        return seen.size();
    }

    /** As it would arrive: numbers and lists are those of JSON. */
    private static JsonNode json(Map<String, Object> content) throws IOException {
        return JSON.readTree(JSON.writeValueAsBytes(content));
    }

    private static Map<String, JsonNode> documents(Map<String, Change> present) throws IOException {
        RecordDocuments documents = new RecordDocuments(JSON);
        Mentions mentions = new Mentions();
        present.forEach(
                (id, change) -> {
                    if (RecordDocuments.SPEAKING.contains(change.kind())) {
                        mentions.replace(id, documents.statement(IndexedRecord.of(change)));
                    }
                });
        Map<String, JsonNode> right = new HashMap<>();
        for (Map.Entry<String, Change> each : present.entrySet()) {
            IndexedRecord record = IndexedRecord.of(each.getValue());
            right.put(
                    each.getKey(),
                    json(ElasticFields.source(documents.document(record, mentions))));
        }
        return right;
    }

    private List<Hit<Map<String, Object>>> all() throws IOException {
        String index = answering().iterator().next();
        String frozen =
                client.openPointInTime(p -> p.index(index).keepAlive(k -> k.time("1m"))).id();
        List<Hit<Map<String, Object>>> all = new ArrayList<>();
        List<FieldValue> after = List.of();
        List<Hit<Map<String, Object>>> page;
        do {
            SearchRequest.Builder request = new SearchRequest.Builder();
            request.pit(p -> p.id(frozen).keepAlive(k -> k.time("1m"))).size(PAGE).version(true);
            request.sort(by -> by.field(f -> f.field("_shard_doc").order(SortOrder.Asc)));
            if (!after.isEmpty()) {
                request.searchAfter(after);
            }
            page =
                    client.<Map<String, Object>>search(
                                    request.build(),
                                    new TypeReference<Map<String, Object>>() {}.getType())
                            .hits()
                            .hits();
            for (Hit<Map<String, Object>> hit : page) {
                all.add(hit);
                after = hit.sort();
            }
        } while (page.size() == PAGE);
        client.closePointInTime(p -> p.id(frozen));
        return all;
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
