package de.efakatalog.index.search.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.index.search.SearchQuery;
import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.index.testing.ElasticsearchServer;
import de.efakatalog.index.testing.HostileText;
import de.efakatalog.model.changelog.RecordKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever is typed, both engines answer, alike and soon. */
class HostileQueriesProperties {

    /** A second or less, were there not other tests on the machine; and for both engines. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.randomValue(HostileText::any);
    }

    @Provide
    Arbitrary<RecordKind> lists() {
        return Arbitraries.of(
                RecordKind.SERVICE,
                RecordKind.IMPLEMENTATION,
                RecordKind.ORGANISATION,
                RecordKind.REGION);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void listsAnswer(@ForAll("hostile") String words, @ForAll("lists") RecordKind kind) {
        answerSoon(
                same ->
                        same.assertAsked(
                                new SearchQuery(
                                        kind,
                                        words,
                                        Map.of(),
                                        Questions.FACETS,
                                        null,
                                        true,
                                        10,
                                        null)));
    }

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void suggestionsAnswer(@ForAll("hostile") String words) {
        answerSoon(same -> same.assertTyped(words));
    }

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void filtersAnswer(@ForAll("hostile") String value) {
        answerSoon(
                same ->
                        same.assertAsked(
                                new SearchQuery(
                                        RecordKind.SERVICE,
                                        null,
                                        Map.of(SearchFilter.THEMENFELD, List.of(value)),
                                        10,
                                        null)));
    }

    private interface Asking {

        void of(SameAnswers engines);
    }

    private static void answerSoon(Asking asking) {
        Assume.that(ElasticsearchServer.obstacle().isEmpty());
        SameAnswers engines = new SameAnswers(TwoEngines.fresh(), "hostile");
        long before = System.nanoTime();
        asking.of(engines);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(LIMIT);
    }
}
