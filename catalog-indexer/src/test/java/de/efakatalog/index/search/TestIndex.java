package de.efakatalog.index.search;

import de.efakatalog.index.search.documents.RecordDocuments;
import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.index.search.lucene.LuceneEngine;
import de.efakatalog.index.tail.ReadModel.Rebuild;
import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.RecordKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An index in a directory, with the questions that tests ask. */
public final class TestIndex {

    public static final UUID LOG = UUID.fromString("6f1c1a3e-3c1f-4e0f-9c64-0d6f2a5d7b11");

    public final LuceneEngine engine;
    public final SearchIndex index;

    public TestIndex(Path dataDirectory) {
        this(dataDirectory, "test");
    }

    public TestIndex(Path dataDirectory, String fingerprint) {
        this.engine =
                new LuceneEngine(
                        dataDirectory,
                        fingerprint,
                        new RecordDocuments(CatalogueLog.MAPPER),
                        System::nanoTime);
        this.index = new EngineSearch(engine);
    }

    /** A new index that holds what the changes say. */
    public static TestIndex built(Path dataDirectory, Change... changes) {
        TestIndex test = new TestIndex(dataDirectory);
        test.open();
        test.build(0, changes);
        return test;
    }

    /** Opens what survived, as follower of the log that all tests follow. */
    public long open() {
        return engine.open(LOG);
    }

    public void build(long position, Change... changes) {
        Rebuild rebuild = engine.rebuild();
        long last = position;
        for (Change change : changes) {
            rebuild.add(change);
            last = Math.max(last, change.seq());
        }
        rebuild.complete(last);
    }

    public void apply(Change... changes) {
        engine.apply(List.of(changes));
    }

    public List<String> services(String words) {
        return keys(RecordKind.SERVICE, words, Map.of());
    }

    public List<String> keys(
            RecordKind kind, @Nullable String words, Map<SearchFilter, List<String>> filters) {
        return keys(index.search(new SearchQuery(kind, words, filters, 100, null)));
    }

    public static List<String> keys(SearchHits page) {
        return page.hits().stream().map(SearchHit::key).toList();
    }

    /** The keys of all pages, one after the other. */
    public List<String> allPages(
            RecordKind kind, @Nullable String words, int limit, Runnable between) {
        List<String> keys = new ArrayList<>();
        SearchCursor after = null;
        do {
            SearchHits page = index.search(new SearchQuery(kind, words, Map.of(), limit, after));
            keys.addAll(keys(page));
            after = page.next();
            between.run();
        } while (after != null);
        return keys;
    }
}
