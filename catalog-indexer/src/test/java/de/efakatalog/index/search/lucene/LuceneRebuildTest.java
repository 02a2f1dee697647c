package de.efakatalog.index.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.index.search.CatalogueLog;
import de.efakatalog.index.search.TestIndex;
import de.efakatalog.index.search.conformance.RightAnswers;
import de.efakatalog.index.search.engine.Candidate;
import de.efakatalog.index.search.engine.RetrievalOrder;
import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.RecordKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of each record one document: a build adds most without looking for former ones. */
class LuceneRebuildTest {

    /** More than are written at once. */
    private static final int MANY = 2_100;

    private final CatalogueLog log = new CatalogueLog();
    @TempDir private Path directory;

    @Test
    void writesOneDocumentOfARecordThatComesTwice() throws IOException {
        TestIndex test =
                TestIndex.built(
                        directory,
                        log.service("a", "Alpha", 1, "Feld", List.of()),
                        log.service("b", "Beta"),
                        log.service("a", "Gamma", 2, "Feld", List.of()));

        assertThat(test.services("")).containsExactly("b", "a");
        assertThat(test.services("alpha")).isEmpty();
        assertThat(test.services("gamma")).containsExactly("a");
        test.engine.close();
        assertDocuments(2, 2);
    }

    @Test
    void replacesARecordThatComesAgainMuchLater() throws IOException {
        List<Change> changes = new ArrayList<>();
        changes.add(log.service("a", "Alpha", 1, "Feld", List.of()));
        for (int i = 0; i < MANY; i++) {
            changes.add(log.organisation("o" + i, "Amt", "land"));
        }
        changes.add(log.service("a", "Gamma", 2, "Feld", List.of()));
        TestIndex test = TestIndex.built(directory, changes.toArray(Change[]::new));

        assertThat(test.services("alpha")).isEmpty();
        assertThat(test.services("gamma")).containsExactly("a");
        test.engine.close();
        assertDocuments(MANY + 1, MANY + 2);
    }

    @Test
    void writesOneDocumentForEachRegistryThatHasTheRecord() throws IOException {
        List<Change> changes = new ArrayList<>();
        changes.add(log.service("a", "Alpha"));
        changes.add(elsewhere(log.service("a", "Alpha von nebenan")));
        for (int i = 0; i < MANY; i++) {
            changes.add(log.organisation("o" + i, "Amt", "land"));
        }
        changes.add(at("third", log.service("a", "Alpha von drüben")));
        TestIndex test = TestIndex.built(directory, changes.toArray(Change[]::new));

        List<Candidate> services = new ArrayList<>();
        test.engine.scan(
                RightAnswers.all(RecordKind.SERVICE, RetrievalOrder.NAME, 10), services::add);
        assertThat(services)
                .extracting(each -> each.registry() + ' ' + each.key())
                .containsExactlyInAnyOrder("local a", "elsewhere a", "third a");
        test.engine.close();
        assertDocuments(MANY + 3, MANY + 3);
    }

    private static Change elsewhere(Change change) {
        return at("elsewhere", change);
    }

    private static Change at(String registry, Change change) {
        return new Change(
                change.seq(),
                change.at(),
                change.kind(),
                registry,
                change.key(),
                change.version(),
                change.deleted(),
                change.json());
    }

    private void assertDocuments(int present, int withDeleted) throws IOException {
        Path generation = directory.resolve("index").resolve("lucene").resolve("test-1");
        try (FSDirectory files = FSDirectory.open(generation);
                DirectoryReader reader = DirectoryReader.open(files)) {
            assertThat(reader.numDocs()).isEqualTo(present);
            assertThat(reader.maxDoc()).isEqualTo(withDeleted);
        }
    }
}
