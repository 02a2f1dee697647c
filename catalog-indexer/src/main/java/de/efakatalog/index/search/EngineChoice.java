package de.efakatalog.index.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.index.search.documents.RecordDocuments;
import de.efakatalog.index.search.elastic.ElasticEngine;
import de.efakatalog.index.search.elastic.ElasticSettings;
import de.efakatalog.index.search.engine.SearchEngine;
import de.efakatalog.index.search.lucene.LuceneEngine;
import de.efakatalog.index.search.text.Vocabulary;
import de.efakatalog.index.tail.ReadModel;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The engine that the operator has chosen, in both of its parts. */
@ApplicationScoped
public class EngineChoice {

    /** The engines, as the setting names them. */
    enum Engine {
        /** In this process, in the data directory: nothing else is needed. */
        LUCENE,
        /** A cluster, which several instances share. */
        ELASTICSEARCH
    }

    private final SearchEngine engine;
    private final ReadModel model;
    private final AutoCloseable closing;

    @Inject
    EngineChoice(
            @ConfigProperty(name = "catalog.search.engine", defaultValue = "lucene") Engine chosen,
            @ConfigProperty(name = "catalog.data-directory", defaultValue = "./data")
                    Path dataDirectory,
            @ConfigProperty(name = "catalog.role", defaultValue = "all") InstanceRole role,
            ElasticSettings settings,
            ObjectMapper mapper) {
        checkRole(chosen, role);
        // takes a second, which the rest of the start need not wait for
        Vocabulary.prepare();
        RecordDocuments documents = new RecordDocuments(mapper);
        switch (chosen) {
            case LUCENE -> {
                LuceneEngine lucene = new LuceneEngine(dataDirectory, documents);
                engine = lucene;
                model = new ShownRecords(lucene, mapper);
                closing = lucene;
            }
            case ELASTICSEARCH -> {
                ElasticEngine elastic = new ElasticEngine(settings, documents, role.mayIndex());
                engine = elastic;
                model = new ShownRecords(elastic, mapper);
                closing = elastic;
            }
            default -> throw new IllegalArgumentException("there is no engine " + chosen);
        }
    }

    static void checkRole(Engine chosen, InstanceRole role) {
        if (chosen == Engine.LUCENE && role == InstanceRole.INDEXER) {
            throw new IllegalArgumentException(
                    "catalog.role=indexer makes sense with catalog.search.engine=elasticsearch only: a Lucene index lives in every instance that answers");
        }
    }

    /** What answers. */
    @Produces
    @ApplicationScoped
    SearchEngine engine() {
        return engine;
    }

    /** What follows the log. */
    @Produces
    @ApplicationScoped
    ReadModel model() {
        return model;
    }

    @PreDestroy
    void close() throws Exception {
        closing.close();
    }
}
