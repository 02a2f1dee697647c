package de.efakatalog.index.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.MgetResponse;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import de.efakatalog.index.search.elastic.LateText.Part;
import de.efakatalog.index.search.engine.StaleCandidatesException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads texts of documents that were found. Records that were read stay known by their version, as
 * a version never changes; features are remembered by those who read them.
 */
final class LateTexts {

    /** Some times what people look at; a kilobyte or two each. */
    private static final int MOST_KNOWN = 20_000;

    private final ElasticsearchClient client;
    private final String copy;
    private final Bulkhead bulkhead;
    private final Map<String, String> records = new ConcurrentHashMap<>();

    /**
     * @param copy of the index that is asked, as in {@link ElasticClients}
     */
    LateTexts(ElasticsearchClient client, String copy, Bulkhead bulkhead) {
        this.client = client;
        this.copy = copy;
        this.bulkhead = bulkhead;
    }

    /**
     * Reads those that were not read yet, at once.
     *
     * @param texts all of the same part, found by the same question
     * @throws StaleCandidatesException when one of them has changed since it was found
     */
    void fetch(List<LateText> texts) {
        List<LateText> missing =
                texts.stream().filter(LateText::isMissing).filter(text -> !recall(text)).toList();
        if (!missing.isEmpty()) {
            ElasticCalls.make(
                    () ->
                            bulkhead.ask(
                                    () -> {
                                        read(missing);
                                        return true;
                                    }));
        }
    }

    private boolean recall(LateText text) {
        String known = text.part() == Part.RECORD ? records.get(name(text)) : null;
        if (known == null) {
            return false;
        }
        text.is(known);
        return true;
    }

    private static String name(LateText text) {
        return text.alias() + ' ' + text.id() + ' ' + text.mark();
    }

    private void read(List<LateText> missing) throws IOException {
        LateText any = missing.getFirst();
        Map<String, LateText> byId =
                missing.stream()
                        .collect(Collectors.toMap(LateText::id, Function.identity(), (a, b) -> a));
        MgetResponse<StoredDocument> answer =
                client.mget(
                        get ->
                                get.index(any.alias())
                                        .ids(List.copyOf(byId.keySet()))
                                        // what can be found, not what is being written
                                        .realtime(false)
                                        .preference(copy)
                                        .sourceIncludes(any.part().fields()),
                        StoredDocument.class);
        for (MultiGetResponseItem<StoredDocument> item : answer.docs()) {
            StoredDocument document = item.isResult() ? item.result().source() : null;
            LateText text = document == null ? null : byId.get(item.result().id());
            if (document == null || text == null || !isSame(text, document)) {
                throw new StaleCandidatesException();
            }
            text.is(text.part().text(document));
            remember(text);
        }
        for (LateText text : missing) {
            // the same record twice, if ever
            LateText read = byId.get(text.id());
            if (read != null && text.isMissing()) {
                text.is(read.get());
            }
        }
    }

    private static boolean isSame(LateText text, StoredDocument document) {
        @Nullable String there =
                text.part() == Part.FEATURES ? document.features() : document.record();
        return there != null && text.part().mark(document).equals(text.mark());
    }

    private void remember(LateText text) {
        if (text.part() == Part.RECORD) {
            if (records.size() >= MOST_KNOWN) {
                records.clear();
            }
            records.put(name(text), text.get());
        }
    }
}
