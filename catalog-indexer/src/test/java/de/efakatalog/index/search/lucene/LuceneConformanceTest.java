package de.efakatalog.index.search.lucene;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.index.search.conformance.EngineConformance;
import de.efakatalog.index.search.conformance.EngineUnderTest;
import de.efakatalog.index.search.documents.RecordDocuments;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class LuceneConformanceTest extends EngineConformance {

    @TempDir private Path directory;

    @Override
    protected EngineUnderTest start() {
        LuceneEngine engine =
                new LuceneEngine(
                        directory,
                        "test",
                        new RecordDocuments(new ObjectMapper()),
                        System::nanoTime);
        return new EngineUnderTest(engine, engine, engine);
    }
}
