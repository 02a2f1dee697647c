package de.efakatalog.index.search.conformance;

import static de.efakatalog.index.search.conformance.RightAnswers.all;
import static de.efakatalog.index.search.conformance.RightAnswers.assertSame;
import static de.efakatalog.index.search.conformance.RightAnswers.described;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.efakatalog.index.search.engine.Candidate;
import de.efakatalog.index.search.engine.Found;
import de.efakatalog.index.search.engine.IndexNotBuiltException;
import de.efakatalog.index.search.engine.Match;
import de.efakatalog.index.search.engine.Place;
import de.efakatalog.index.search.engine.Retrieval;
import de.efakatalog.index.search.engine.RetrievalOrder;
import de.efakatalog.index.search.engine.TokenField;
import de.efakatalog.index.search.engine.Wanted;
import de.efakatalog.index.search.engine.Way;
import de.efakatalog.index.tail.ReadModel;
import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.RecordKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every engine has to do: answer exactly as {@link SlowEngine} does, so that all of them
 * answer alike, on a fresh index and on one with a past.
 */
public abstract class EngineConformance {

    protected static final UUID LOG = UUID.fromString("6f1c1a3e-3c1f-4e0f-9c64-0d6f2a5d7b11");

    private final RandomCatalogue catalogue = new RandomCatalogue(4711);
    private @Nullable EngineUnderTest subject;

    /** The engine with what it kept of the last time in this test. */
    protected abstract EngineUnderTest start();

    @BeforeEach
    void startFirst() {
        subject = start();
    }

    @AfterEach
    void stop() throws Exception {
        subject().close();
    }

    protected final EngineUnderTest subject() {
        EngineUnderTest present = subject;
        if (present == null) {
            throw new IllegalStateException("there is no engine");
        }
        return present;
    }

    protected final RandomCatalogue catalogue() {
        return catalogue;
    }

    /** Stops the engine and starts it again. */
    protected final void restart() throws Exception {
        subject().close();
        subject = start();
    }

    /** Builds the index with what the log says so far. */
    protected final void build() {
        ReadModel.Rebuild rebuild = subject().model().rebuild();
        catalogue.state().forEach(rebuild::add);
        rebuild.complete(catalogue.head());
    }

    /** Entries of the log, in batches of several sizes. */
    protected final void applyNext(int number) {
        Random sizes = new Random(number);
        for (int left = number; left > 0; ) {
            int size = Math.min(left, 1 + sizes.nextInt(400));
            subject().model().apply(catalogue.next(size));
            left -= size;
        }
    }

    protected final void assertAnswersAreRight() {
        RightAnswers.assertGivenBy(subject().engine(), catalogue);
    }

    @Test
    void knowsNothingBeforeTheFirstBuild() {
        assertThat(subject().model().open(LOG)).isEqualTo(ReadModel.NOTHING);
        assertThatThrownBy(
                        () ->
                                subject()
                                        .engine()
                                        .find(all(RecordKind.SERVICE, RetrievalOrder.NAME, 1)))
                .isInstanceOf(IndexNotBuiltException.class);
        assertThat(subject().engine().position()).isEqualTo(ReadModel.NOTHING);
    }

    @Test
    void answersRightlyFromAFreshIndexAndAfterThousandsOfChanges() {
        subject().model().open(LOG);
        catalogue.next(1_500);
        build();
        assertAnswersAreRight();

        applyNext(4_000);
        assertAnswersAreRight();
    }

    @Test
    void takesInWhatFollowsDuringABuildAlsoWhatIsDeletedAndComesAgain() {
        subject().model().open(LOG);
        catalogue.next(700);
        ReadModel.Rebuild rebuild = subject().model().rebuild();
        catalogue.state().forEach(rebuild::add);
        // enough for records that go and come again within one batch of the engine
        catalogue.next(1_500).forEach(rebuild::add);
        rebuild.complete(catalogue.head());

        assertAnswersAreRight();
    }

    @Test
    void goesOnAfterARestartAndBearsRepeatedEntries() throws Exception {
        subject().model().open(LOG);
        build();
        List<Change> first = catalogue.next(400);
        subject().model().apply(first);
        long position = catalogue.head();
        restart();

        assertThat(subject().model().open(LOG)).isEqualTo(position);
        List<Change> overlapping = new ArrayList<>(first.subList(350, 400));
        overlapping.addAll(catalogue.next(100));
        subject().model().apply(overlapping);
        subject().model().apply(overlapping);

        assertThat(subject().engine().position()).isEqualTo(catalogue.head());
        assertAnswersAreRight();
    }

    @Test
    void answersFromTheOldIndexUntilTheNewOneIsComplete() {
        subject().model().open(LOG);
        catalogue.next(200);
        build();
        SlowEngine before = new SlowEngine(catalogue.state(), catalogue.head());
        Retrieval all = all(RecordKind.SERVICE, RetrievalOrder.NEWEST, 500);

        catalogue.next(200);
        ReadModel.Rebuild abandoned = subject().model().rebuild();
        catalogue.state().forEach(abandoned::add);
        assertSame(all, subject().engine().find(all), before.find(all));
        abandoned.abandon();
        assertSame(all, subject().engine().find(all), before.find(all));

        build();
        assertAnswersAreRight();
    }

    @Test
    void opensNothingThatAnotherLogHasFilled() throws Exception {
        subject().model().open(LOG);
        catalogue.next(50);
        build();
        restart();

        assertThat(subject().model().open(new UUID(1, 2))).isEqualTo(ReadModel.NOTHING);
    }

    @Test
    void pagesHoldEveryRecordOnceAlthoughOthersComeAndGo() {
        subject().model().open(LOG);
        catalogue.next(600);
        build();
        for (RetrievalOrder order : RetrievalOrder.values()) {
            Retrieval question = all(RecordKind.SERVICE, order, 7);
            List<Candidate> whole = subject().engine().find(question.page(null, 500)).candidates();
            List<Candidate> joined = new ArrayList<>();
            Found page = subject().engine().find(question);
            while (!page.candidates().isEmpty()) {
                joined.addAll(page.candidates());
                Place last = page.candidates().getLast().place();
                assertThat(page.total()).isEqualTo(whole.size());
                page = subject().engine().find(question.page(last, 7));
            }
            assertThat(described(joined)).isEqualTo(described(whole));
        }
        Retrieval byName = all(RecordKind.SERVICE, RetrievalOrder.NAME, 7);
        List<Candidate> before = subject().engine().find(byName).candidates();
        applyNext(300);
        Place last = before.getLast().place();
        Found next = subject().engine().find(byName.page(last, 500));
        assertSame(
                byName,
                next,
                new SlowEngine(catalogue.state(), catalogue.head()).find(byName.page(last, 500)));
    }

    @Test
    void bearsTokensThatNobodyWouldType() {
        subject().model().open(LOG);
        catalogue.next(300);
        build();
        SlowEngine right = new SlowEngine(catalogue.state(), catalogue.head());
        for (String token :
                List.of(
                        "a".repeat(10_000),
                        // two units each: where it is cut, one would be left
                        "a" + "\uD835\uDC1A".repeat(200),
                        "*",
                        "?",
                        "\\",
                        "\"",
                        "a\"}",
                        "\uD83D\uDE80",
                        "\u202Eabc",
                        "~2",
                        "[a TO z]",
                        "\u0000",
                        "an",
                        "x")) {
            for (Match match : Match.values()) {
                Retrieval question =
                        new Retrieval(
                                RecordKind.SERVICE,
                                List.of(
                                        new Wanted(
                                                false,
                                                List.of(
                                                        new Way(TokenField.NAME, match, token, 7),
                                                        new Way(
                                                                TokenField.ENDING,
                                                                match,
                                                                token,
                                                                3)))),
                                1,
                                Map.of(),
                                Set.of(),
                                RetrievalOrder.RELEVANCE,
                                50,
                                null);
                assertSame(question, subject().engine().find(question), right.find(question));
            }
        }
    }
}
