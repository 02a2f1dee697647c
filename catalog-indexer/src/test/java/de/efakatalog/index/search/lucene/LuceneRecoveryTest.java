package de.efakatalog.index.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.efakatalog.index.search.CatalogueLog;
import de.efakatalog.index.search.SearchQuery;
import de.efakatalog.index.search.TestIndex;
import de.efakatalog.index.search.documents.RecordDocuments;
import de.efakatalog.index.search.engine.IndexNotBuiltException;
import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.index.tail.ReadModel;
import de.efakatalog.index.tail.ReadModel.Rebuild;
import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.RecordKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneRecoveryTest {

    private final CatalogueLog log = new CatalogueLog();

    @TempDir private Path directory;
    @TempDir private Path afterKill;

    @Test
    void nothingIsAnsweredBeforeTheFirstBuild() {
        TestIndex test = new TestIndex(directory);
        assertThat(test.open()).isEqualTo(ReadModel.NOTHING);
        assertThat(test.index.position()).isEqualTo(-1);
        assertThatThrownBy(() -> test.services("x")).isInstanceOf(IndexNotBuiltException.class);
        test.engine.close();
    }

    @Test
    void goesOnWhereItWasClosed() {
        TestIndex before = TestIndex.built(directory, log.service("a", "Alpha"));
        before.apply(log.service("b", "Beta"), log.implementation("i", 1, "published", "b"));
        before.engine.close();

        TestIndex after = new TestIndex(directory);
        assertThat(after.open()).isEqualTo(3);
        assertThat(after.services("")).containsExactly("a", "b");
        // it still knows who mentioned whom
        after.apply(log.implementation("i", 2, "published", "a"));
        assertThat(implemented(after)).containsExactly("a");
        after.engine.close();
    }

    @Test
    void aKillLosesNothingThatTheLogCannotGiveAgain() throws IOException {
        TestIndex before = TestIndex.built(directory, log.service("a", "Alpha"));
        Change b = log.service("b", "Beta");
        Change i = log.implementation("i", 1, "published", "a");
        before.apply(b);
        before.apply(i);
        copyAsIs(directory, afterKill);

        TestIndex after = new TestIndex(afterKill);
        assertThat(after.open()).isEqualTo(1);
        assertThat(after.services("")).containsExactly("a");
        after.apply(b, i);
        assertThat(after.services("")).containsExactly("a", "b");
        assertThat(implemented(after)).containsExactly("a");
        assertThat(after.index.position()).isEqualTo(3);
        after.engine.close();
        before.engine.close();
    }

    @Test
    void commitsNowAndThen() throws IOException {
        long[] nanos = {0};
        LuceneEngine index =
                new LuceneEngine(
                        directory,
                        "test",
                        new RecordDocuments(CatalogueLog.MAPPER),
                        () -> nanos[0]);
        index.open(TestIndex.LOG);
        index.rebuild().complete(0);
        index.apply(List.of(log.service("a", "A")));
        assertThat(positionAfterKill("early")).isZero();
        nanos[0] += 5_000_000_000L;
        index.apply(List.of(log.service("b", "B")));
        assertThat(positionAfterKill("late")).isEqualTo(2);
        index.close();
    }

    @Test
    void theOldStateAnswersUntilTheBuildIsComplete() {
        TestIndex test = TestIndex.built(directory, log.service("old", "Alt"));
        Rebuild rebuild = test.engine.rebuild();
        rebuild.add(log.service("new", "Neu"));
        assertThat(test.services("")).containsExactly("old");
        Change meanwhile = log.service("meanwhile", "Inzwischen");
        test.apply(meanwhile);
        assertThat(test.services("")).containsExactly("old", "meanwhile");
        rebuild.complete(2);
        assertThat(test.services("")).containsExactly("new");
        assertThat(test.index.position()).isEqualTo(2);
        test.apply(meanwhile);
        assertThat(test.services("")).containsExactly("meanwhile", "new");
        assertThat(generations(directory)).hasSize(1);
        test.engine.close();
    }

    @Test
    void aScanGoesOnWhileAnotherGenerationTakesOver() {
        Change[] many = new Change[1_500];
        for (int i = 0; i < many.length; i++) {
            many[i] = log.service("k" + i, "Dienst " + i);
        }
        TestIndex test = TestIndex.built(directory, many);
        int[] seen = {0};
        test.index.scan(
                new SearchQuery(RecordKind.SERVICE, null, Map.of(), 1, null),
                hit -> {
                    if (seen[0]++ == 0) {
                        test.build(log.head());
                    }
                });
        assertThat(seen[0]).isEqualTo(1_500);
        assertThat(test.services("")).isEmpty();
        test.engine.close();
    }

    @Test
    void anAbandonedBuildLeavesNothing() {
        TestIndex test = TestIndex.built(directory, log.service("old", "Alt"));
        Rebuild rebuild = test.engine.rebuild();
        rebuild.add(log.service("new", "Neu"));
        assertThat(generations(directory)).hasSize(2);
        rebuild.abandon();
        rebuild.abandon();
        assertThat(generations(directory)).hasSize(1);
        assertThat(test.services("")).containsExactly("old");
        test.engine.close();
    }

    @Test
    void aKilledBuildIsClearedAwayAtTheNextStart() throws IOException {
        TestIndex test = TestIndex.built(directory, log.service("old", "Alt"));
        Rebuild rebuild = test.engine.rebuild();
        rebuild.add(log.service("new", "Neu"));
        copyAsIs(directory, afterKill);
        assertThat(generations(afterKill)).hasSize(2);
        TestIndex after = new TestIndex(afterKill);
        assertThat(after.open()).isEqualTo(1);
        assertThat(after.services("")).containsExactly("old");
        assertThat(generations(afterKill)).hasSize(1);
        after.engine.close();
        rebuild.abandon();
        test.engine.close();
    }

    @Test
    void anIndexOfAnotherLogIsNotGoneOnWith() {
        TestIndex.built(directory, log.service("a", "Alpha")).engine.close();
        UUID otherLog = UUID.fromString("0a8f3c0e-6c1c-4f53-9d3a-2f7f0b7c9e11");

        TestIndex moved = new TestIndex(directory);
        assertThat(moved.engine.open(otherLog)).isEqualTo(ReadModel.NOTHING);
        assertThat(generations(directory)).isEmpty();
        moved.build(1, log.service("b", "Beta"));
        assertThat(moved.services("")).containsExactly("b");
        moved.engine.close();

        // what it holds now belongs to the other log
        TestIndex again = new TestIndex(directory);
        assertThat(again.engine.open(otherLog)).isEqualTo(2);
        again.engine.close();
        assertThat(new TestIndex(directory).open()).isEqualTo(ReadModel.NOTHING);
    }

    @Test
    void whateverIsDamagedIsBuiltAgain() throws IOException {
        TestIndex.built(directory, log.service("a", "Alpha"), log.service("b", "Beta"))
                .engine
                .close();
        List<Path> files = files(directory.resolve("index"));
        int tried = 0;
        for (Path file : files) {
            if (!file.endsWith("write.lock")) {
                refuses(file, "removed" + tried, Files::delete);
                refuses(file, "cut" + tried, f -> Files.write(f, half(f)));
                refuses(file, "flipped" + tried, f -> Files.write(f, flipped(f)));
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(3);
    }

    @Test
    void opensAgainInTheSameProcess() {
        TestIndex test = TestIndex.built(directory, log.service("a", "Alpha"));
        test.apply(log.service("b", "Beta"));
        assertThat(test.open()).isEqualTo(2);
        assertThat(test.services("")).containsExactly("a", "b");
        test.engine.close();
    }

    private void refuses(Path file, String name, Damage damage) throws IOException {
        Path copy = afterKill.resolve(name);
        copyAsIs(directory, copy);
        damage.inflict(copy.resolve(directory.relativize(file)));
        TestIndex test = new TestIndex(copy);
        assertThat(test.open()).as("%s %s", name, file).isEqualTo(ReadModel.NOTHING);
        test.build(9, log.service("c", "Gamma"));
        assertThat(test.services("gamma")).containsExactly("c");
        test.engine.close();
    }

    private interface Damage {
        void inflict(Path file) throws IOException;
    }

    private static byte[] half(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        return java.util.Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] flipped(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        whole[whole.length / 2] ^= 0x10;
        return whole;
    }

    private long positionAfterKill(String name) throws IOException {
        Path copy = afterKill.resolve(name);
        copyAsIs(directory, copy);
        TestIndex test = new TestIndex(copy);
        long position = test.open();
        test.engine.close();
        return position;
    }

    private static List<String> implemented(TestIndex test) {
        return test.keys(
                RecordKind.SERVICE, null, Map.of(SearchFilter.IMPLEMENTED, List.of("true")));
    }

    private static List<Path> generations(Path data) {
        try (Stream<Path> children = Files.list(data.resolve("index").resolve("lucene"))) {
            return children.filter(Files::isDirectory).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    static void copyAsIs(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path copy = to.resolve(from.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }
}
