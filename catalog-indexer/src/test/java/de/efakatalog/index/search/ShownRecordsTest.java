package de.efakatalog.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.index.tail.ReadModel;
import de.efakatalog.index.tail.ReadModel.Rebuild;
import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.RecordKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is withdrawn is not found any more; it does not count for its service either. */
class ShownRecordsTest {

    private final CatalogueLog log = new CatalogueLog();
    private TestIndex test;
    private ReadModel shown;

    @BeforeEach
    void open(@TempDir Path directory) {
        test = TestIndex.built(directory);
        shown = new ShownRecords(test.engine, CatalogueLog.MAPPER);
    }

    @AfterEach
    void close() {
        test.engine.close();
    }

    private List<String> implementations() {
        return test.keys(RecordKind.IMPLEMENTATION, null, Map.of());
    }

    private List<String> implemented() {
        return test.keys(
                RecordKind.SERVICE, null, Map.of(SearchFilter.IMPLEMENTED, List.of("true")));
    }

    @Test
    void deprecatedOneIsFoundAndWithdrawnOneIsNot() {
        shown.apply(List.of(log.service("s", "S"), log.implementation("i", 1, "published", "s")));
        assertThat(implementations()).containsExactly("i");
        assertThat(implemented()).containsExactly("s");

        shown.apply(List.of(log.implementation("i", 2, "deprecated", "s")));
        assertThat(implementations()).containsExactly("i");

        Change withdrawn = log.implementation("i", 3, "withdrawn", "s");
        shown.apply(List.of(withdrawn));
        assertThat(implementations()).isEmpty();
        assertThat(implemented()).isEmpty();
        assertThat(shown.position()).isEqualTo(withdrawn.seq());
    }

    @Test
    void withdrawnOneIsNotBuiltEither() {
        Change service = log.service("s", "S");
        Change withdrawn = log.implementation("i", 2, "withdrawn", "s");
        Change other = log.implementation("j", 1, "published", "s");
        Rebuild build = shown.rebuild();
        List.of(service, withdrawn, other).forEach(build::add);
        build.complete(other.seq());
        assertThat(implementations()).containsExactly("j");
    }

    @Test
    void othersWithTheSameWordAreLeftAlone() {
        shown.apply(List.of(log.service("withdrawn", "\"status\":\"withdrawn\"")));
        assertThat(test.keys(RecordKind.SERVICE, null, Map.of())).containsExactly("withdrawn");
    }
}
