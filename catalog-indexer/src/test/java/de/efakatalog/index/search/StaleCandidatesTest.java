package de.efakatalog.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.efakatalog.index.search.engine.Candidate;
import de.efakatalog.index.search.engine.EngineUnavailableException;
import de.efakatalog.index.search.engine.Found;
import de.efakatalog.index.search.engine.Retrieval;
import de.efakatalog.index.search.engine.SearchEngine;
import de.efakatalog.index.search.engine.StaleCandidatesException;
import de.efakatalog.model.changelog.RecordKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was found and has changed before it was read. */
class StaleCandidatesTest {

    private TestIndex index;

    @BeforeEach
    void build(@TempDir Path directory) {
        CatalogueLog log = new CatalogueLog();
        index =
                TestIndex.built(
                        directory,
                        log.service("hund", "Hundesteuer"),
                        log.service("katze", "Katzensteuer"));
    }

    @AfterEach
    void close() {
        index.engine.close();
    }

    /** One whose records change behind each of the first questions. */
    private static final class Hasty implements SearchEngine {

        private final SearchEngine engine;
        private int changes;
        private int questions;

        Hasty(SearchEngine engine, int changes) {
            this.engine = engine;
            this.changes = changes;
        }

        @Override
        public Found find(Retrieval retrieval) {
            questions++;
            return engine.find(retrieval);
        }

        @Override
        public void fetchRecords(List<Candidate> candidates) {
            if (changes > 0) {
                changes--;
                throw new StaleCandidatesException();
            }
        }

        @Override
        public long scan(Retrieval retrieval, Consumer<Candidate> reader) {
            return engine.scan(retrieval, reader);
        }

        @Override
        public long position() {
            return engine.position();
        }
    }

    private static SearchQuery all() {
        return new SearchQuery(RecordKind.SERVICE, null, Map.of(), 10, null);
    }

    @Test
    void areFoundAnew() {
        Hasty hasty = new Hasty(index.engine, 4);

        assertThat(TestIndex.keys(new EngineSearch(hasty).search(all())))
                .containsExactly("hund", "katze");
        assertThat(hasty.questions).isEqualTo(5);
    }

    @Test
    void areFoundAnewWhileSomebodyTypes() {
        Hasty hasty = new Hasty(index.engine, 2);

        assertThat(new EngineSearch(hasty).suggest("hundest", 5).groups().getFirst().suggestions())
                .extracting(Suggestion::key)
                .containsExactly("hund");
    }

    @Test
    void areGivenUpWhenTheyNeverStandStill() {
        Hasty hasty = new Hasty(index.engine, Integer.MAX_VALUE);

        assertThatThrownBy(() -> new EngineSearch(hasty).search(all()))
                .isInstanceOf(EngineUnavailableException.class)
                .hasMessageContaining("change faster");
        assertThat(hasty.questions).isEqualTo(5);
    }
}
