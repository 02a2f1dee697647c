package de.efakatalog.index.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.index.search.CatalogueLog;
import de.efakatalog.index.search.TestIndex;
import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.index.tail.ReadModel;
import de.efakatalog.index.tail.ReadModel.Rebuild;
import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.RecordKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneFormerGenerationTest {

    private final CatalogueLog log = new CatalogueLog();
    @TempDir private Path directory;
    @TempDir private Path afterKills;

    @Test
    void answersAndFollowsUntilTheNewOneIsComplete() {
        TestIndex.built(directory, log.service("a", "Alpha")).engine.close();
        TestIndex newer = new TestIndex(directory, "test2");

        assertThat(newer.open()).isEqualTo(1);
        assertThat(newer.engine.isOutdated()).isTrue();
        assertThat(newer.services("alpha")).containsExactly("a");
        newer.apply(log.service("b", "Beta"));
        assertThat(newer.services("beta")).containsExactly("b");
        Rebuild rebuild = newer.engine.rebuild();
        rebuild.add(log.service("c", "Gamma"));
        assertThat(newer.services("")).containsExactly("a", "b");
        rebuild.complete(3);

        assertThat(newer.services("")).containsExactly("c");
        assertThat(newer.engine.isOutdated()).isFalse();
        assertThat(generations()).containsExactly("test2-2");
        newer.engine.close();
    }

    @Test
    void answersAgainAfterEveryKillAmidTheBuild() throws IOException {
        TestIndex.built(directory, log.service("a", "Alpha")).engine.close();
        Path data = directory;
        for (int restart = 0; restart < 3; restart++) {
            TestIndex newer = new TestIndex(data, "test2");
            assertThat(newer.open()).isEqualTo(1);
            assertThat(newer.services("alpha")).containsExactly("a");
            assertThat(newer.engine.isOutdated()).isTrue();
            assertThat(generations(data)).containsExactly("test-1");
            newer.engine.rebuild().add(log.service("half" + restart, "Halb"));
            assertThat(generations(data)).containsExactly("test-1", "test2-2");
            Path killed = afterKills.resolve("kill" + restart);
            LuceneRecoveryTest.copyAsIs(data, killed);
            newer.engine.close();
            data = killed;
        }
        TestIndex last = new TestIndex(data, "test2");
        assertThat(last.open()).isEqualTo(1);
        last.build(9, log.service("b", "Beta"));
        assertThat(last.services("")).containsExactly("b");
        assertThat(generations(data)).containsExactly("test2-2");
        last.engine.close();
    }

    @Test
    void aVersionThatComesBackDoesNotTakeTheMixtureForItsOwn() {
        TestIndex.built(directory, log.service("a", "Alpha")).engine.close();
        TestIndex newer = new TestIndex(directory, "test2");
        newer.open();
        newer.apply(log.service("b", "Beta"));
        newer.engine.close();

        TestIndex back = new TestIndex(directory);
        assertThat(back.open()).isEqualTo(2);
        assertThat(back.services("")).containsExactly("a", "b");
        assertThat(back.engine.isOutdated()).isTrue();
        back.engine.close();
    }

    @Test
    void oneThatCannotBeReadIsDropped() throws IOException {
        TestIndex.built(directory, log.service("a", "Alpha")).engine.close();
        Path generation = directory.resolve("index").resolve("lucene").resolve("test-1");
        try (Directory files = FSDirectory.open(generation);
                IndexWriter writer = new IndexWriter(files, new IndexWriterConfig())) {
            Map<String, String> data = new HashMap<>();
            writer.getLiveCommitData().forEach(each -> data.put(each.getKey(), each.getValue()));
            assertThat(data.put("format", "features0-fields0"))
                    .isEqualTo(IndexGenerations.presentFormat());
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
            assertThat(DirectoryReader.listCommits(files)).hasSize(1);
        }

        TestIndex newer = new TestIndex(directory, "test2");
        assertThat(newer.open()).isEqualTo(ReadModel.NOTHING);
        assertThat(newer.engine.isOutdated()).isFalse();
        assertThat(generations()).isEmpty();
        newer.build(1, log.service("b", "Beta"));
        assertThat(newer.services("")).containsExactly("b");
        newer.engine.close();
    }

    @Test
    void theWishForANewOneOutlivesARestart() {
        TestIndex test = TestIndex.built(directory, log.service("a", "Alpha"));
        assertThat(test.engine.isOutdated()).isFalse();
        assertThat(test.engine.requestRebuild()).isTrue();
        assertThat(test.engine.isOutdated()).isTrue();
        test.engine.close();

        TestIndex again = new TestIndex(directory);
        assertThat(again.open()).isEqualTo(1);
        assertThat(again.services("")).containsExactly("a");
        assertThat(again.engine.isOutdated()).isTrue();
        again.build(1, log.service("b", "Beta"));
        again.engine.close();

        TestIndex fulfilled = new TestIndex(directory);
        fulfilled.open();
        assertThat(fulfilled.engine.isOutdated()).isFalse();
        assertThat(generations()).containsExactly("test-2");
        fulfilled.engine.close();
    }

    @Test
    void aBuildTakesInWhatFollowsTheNewestVersions() {
        TestIndex test = new TestIndex(directory);
        test.open();
        Change deleted = log.service("b", "Beta");
        test.build(
                0,
                log.service("a", "Alpha"),
                deleted,
                log.implementation("i", 1, "published", "a", "b"),
                log.service("a", "Gamma"),
                log.deletion(deleted));
        assertThat(test.services("")).containsExactly("a");
        assertThat(test.services("gamma")).containsExactly("a");
        assertThat(
                        test.keys(
                                RecordKind.SERVICE,
                                null,
                                Map.of(SearchFilter.IMPLEMENTED, List.of("true"))))
                .containsExactly("a");
        test.engine.close();
    }

    private List<String> generations() {
        return generations(directory);
    }

    private static List<String> generations(Path data) {
        try (Stream<Path> children = Files.list(data.resolve("index").resolve("lucene"))) {
            return children.filter(Files::isDirectory)
                    .map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
