package de.efakatalog.index.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.index.search.CatalogueLog;
import de.efakatalog.index.search.TestIndex;
import de.efakatalog.index.search.documents.RecordDocuments;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneFailedStartTest {

    private final CatalogueLog log = new CatalogueLog();

    @TempDir private Path directory;

    @Test
    void aStartThatFailedKeepsTheIndexAndGivesBackItsLock() {
        TestIndex before =
                TestIndex.built(
                        directory,
                        log.service("a", "Alpha"),
                        log.implementation("i", 1, "published", "a"));
        before.engine.close();
        LuceneEngine failing =
                new LuceneEngine(
                        directory,
                        "test",
                        new RecordDocuments(new UnreadableJson()),
                        System::nanoTime);

        assertThatThrownBy(() -> failing.open(TestIndex.LOG))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no memory for this");

        TestIndex after = new TestIndex(directory);
        assertThat(after.open()).isEqualTo(2);
        assertThat(after.services("alpha")).containsExactly("a");
        after.apply(log.service("b", "Beta"));
        after.engine.close();
        failing.close();
    }

    /** What records say cannot be read back, for a reason that is not theirs. */
    private static final class UnreadableJson extends ObjectMapper {

        private static final long serialVersionUID = 1L;

        @Override
        public JsonNode readTree(String json) {
            throw new IllegalStateException("no memory for this");
        }
    }
}
