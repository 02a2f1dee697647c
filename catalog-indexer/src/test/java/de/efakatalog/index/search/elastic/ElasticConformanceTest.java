package de.efakatalog.index.search.elastic;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.index.search.conformance.EngineConformance;
import de.efakatalog.index.search.conformance.EngineUnderTest;
import de.efakatalog.index.search.documents.RecordDocuments;
import de.efakatalog.index.testing.RealElasticsearch;
import java.util.UUID;

class ElasticConformanceTest extends EngineConformance {

    /** Of each test its own. */
    private final String prefix = "test-" + UUID.randomUUID();

    @Override
    protected EngineUnderTest start() {
        ElasticEngine engine =
                new ElasticEngine(
                        TestSettings.open(RealElasticsearch.shared().url(), prefix),
                        new RecordDocuments(new ObjectMapper()));
        return new EngineUnderTest(engine, engine, engine);
    }
}
