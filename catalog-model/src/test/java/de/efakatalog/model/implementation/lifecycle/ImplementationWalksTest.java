package de.efakatalog.model.implementation.lifecycle;

import static de.efakatalog.model.implementation.lifecycle.LifecycleFixture.DIENST;
import static de.efakatalog.model.implementation.lifecycle.LifecycleFixture.PROVIDER;
import static de.efakatalog.model.implementation.lifecycle.LifecycleFixture.complete;
import static de.efakatalog.model.implementation.lifecycle.LifecycleFixture.facts;
import static de.efakatalog.model.implementation.lifecycle.LifecycleFixture.listed;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.RecordKind;
import de.efakatalog.model.implementation.ServiceImplementationRecord;
import de.efakatalog.model.implementation.lifecycle.LifecycleOracle.Outcome;
import de.efakatalog.model.implementation.profile.ImplementationContent;
import de.efakatalog.model.implementation.profile.SampleImplementations;
import de.efakatalog.model.testing.CatalogDatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random walks through the life of an implementation, of allowed and forbidden steps, against an
 * oracle that knows the rules and nothing else.
 */
@QuarkusTest
@WithTestResource(CatalogDatabaseResource.class)
class ImplementationWalksTest {

    private static final int WALKS = Boolean.getBoolean("catalog.verify") ? 200 : 12;
    private static final int STEPS = 40;

    @Inject LifecycleFixture registry;
    @Inject ObjectMapper json;
    @Inject Clock clock;

    private LifecycleOracle oracle = new LifecycleOracle();
    private Random random = new Random(0);
    private String listedName = "";
    private @Nullable Deprecation announced;
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);

    @Test
    void noSequenceOfStepsBreaksARule() throws Exception {
        for (int seed = 0; seed < WALKS; seed++) {
            registry.begin();
            oracle = new LifecycleOracle();
            random = new Random(seed);
            listedName = "";
            announced = null;
            for (int step = 0; step < STEPS; step++) {
                takeStep("seed %d, step %d".formatted(seed, step));
            }
        }
        // the walks have been everywhere, or they prove little
        assertThat(outcomes).containsOnlyKeys(Outcome.values());
        assertThat(outcomes.values()).allMatch(count -> count > WALKS);
    }

    private void takeStep(String where) throws Exception {
        long head = registry.feed.head();
        Optional<ServiceImplementationRecord> before = registry.find(DIENST);
        boolean claimedBefore = oracle.claimed;
        Step step = draw();
        Outcome actual = outcomeOf(step.action());
        boolean wrote = registry.feed.head() > head;
        if (actual == Outcome.DONE && !wrote) {
            actual = Outcome.SAME;
        }
        assertThat(actual).as("%s: %s", where, step.name()).isEqualTo(step.expected());
        outcomes.merge(actual, 1, Integer::sum);
        assertThat(wrote).as(where).isEqualTo(actual == Outcome.DONE);

        Optional<ServiceImplementationRecord> after = registry.find(DIENST);
        assertThat(after.map(ServiceImplementationRecord::status)).as(where).isEqualTo(status());
        assertThat(registry.findDraft(DIENST).isPresent())
                .as(where)
                .isEqualTo(oracle.draft != null);
        if (step.isImport() && claimedBefore) {
            assertThat(after).as(where).isEqualTo(before);
        }
        assertLogged(where, head, before, after);
    }

    /** Drafts never reach the public, and what reaches it is what stands in the registry. */
    private void assertLogged(
            String where,
            long head,
            Optional<ServiceImplementationRecord> before,
            Optional<ServiceImplementationRecord> after)
            throws Exception {
        List<Change> shown = registry.feed.after(head, 10, RecordKind.publicKinds()).changes();
        if (before.equals(after)) {
            assertThat(shown).as(where).isEmpty();
            return;
        }
        assertThat(shown).as(where).hasSize(1);
        assertThat(shown.getFirst().kind()).isEqualTo(RecordKind.IMPLEMENTATION);
        assertThat(json.readValue(shown.getFirst().json(), ServiceImplementationRecord.class))
                .as(where)
                .isEqualTo(after.orElseThrow());
        assertThat(after.orElseThrow().version())
                .as(where)
                .isEqualTo(before.map(ServiceImplementationRecord::version).orElse(0L) + 1);
    }

    private Optional<String> status() {
        return switch (oracle.stage) {
            case ABSENT -> Optional.empty();
            case IMPORTED, PUBLISHED -> Optional.of("published");
            case DEPRECATED -> Optional.of("deprecated");
            case WITHDRAWN -> Optional.of("withdrawn");
        };
    }

    private record Step(String name, boolean isImport, Outcome expected, Runnable action) {}

    private Step draw() {
        boolean stale = random.nextInt(6) == 0;
        boolean complete = random.nextInt(4) > 0;
        int number = random.nextInt(3);
        long draft = registry.findDraft(DIENST).map(ImplementationDraftRecord::version).orElse(1L);
        long known = registry.find(DIENST).map(ServiceImplementationRecord::version).orElse(1L);
        long draftKnown = stale ? draft + 1 : draft;
        long implementationKnown = stale ? known + 1 : known;
        return switch (random.nextInt(14)) {
            case 0, 1, 2 ->
                    step(
                            "create",
                            oracle.create(number, complete),
                            () ->
                                    registry.drafting.create(
                                            facts(DIENST, content(number, complete))));
            case 3, 4 ->
                    step(
                            "replace",
                            oracle.replace(number, complete, stale),
                            () ->
                                    registry.drafting.replace(
                                            DIENST, draftKnown, content(number, complete)));
            case 5 ->
                    step(
                            "discard",
                            oracle.discard(stale),
                            () -> registry.drafting.discard(DIENST, draftKnown));
            case 6, 7, 8 ->
                    step(
                            "publish",
                            oracle.publish(stale),
                            () -> registry.publishing.publish(DIENST, draftKnown));
            case 9, 10 -> deprecate(number, complete, stale, implementationKnown);
            case 11 ->
                    step(
                            "revoke",
                            oracle.revoke(stale),
                            () -> registry.deprecation.revoke(DIENST, implementationKnown));
            case 12 -> withdraw(complete, stale, implementationKnown);
            default -> imported(number);
        };
    }

    private static Step step(String name, Outcome expected, Runnable action) {
        return new Step(name, false, expected, action);
    }

    private Step deprecate(int number, boolean complete, boolean stale, long known) {
        Deprecation next =
                new Deprecation(
                        complete ? LocalDate.now(clock).plusDays(number) : null,
                        null,
                        "Endet bald.");
        boolean saidAlready = next.equals(announced);
        Outcome expected = oracle.deprecate(complete, stale, saidAlready);
        if (expected == Outcome.DONE) {
            announced = next;
        }
        return step(
                "deprecate", expected, () -> registry.deprecation.deprecate(DIENST, known, next));
    }

    /** Seldom: nothing comes after it. */
    private Step withdraw(boolean complete, boolean stale, long known) {
        boolean reasoned = complete && random.nextInt(4) == 0;
        return step(
                "withdraw",
                oracle.withdraw(reasoned, stale),
                () -> registry.withdrawal.withdraw(DIENST, known, reasoned ? "Vorbei." : null));
    }

    private Step imported(int number) {
        String name = "Aus der Liste " + number;
        Outcome expected = oracle.importAs(!name.equals(listedName));
        if (expected == Outcome.DONE) {
            listedName = name;
        }
        return new Step(
                "import",
                true,
                expected,
                () -> registry.imports.apply(List.of(listed(DIENST, name, PROVIDER))));
    }

    private static ImplementationContent content(int number, boolean complete) {
        String name = "Dienst " + number;
        return complete ? complete(name) : SampleImplementations.begun(name);
    }

    private static Outcome outcomeOf(Runnable action) {
        try {
            action.run();
            return Outcome.DONE;
        } catch (StaleImplementationException e) {
            return Outcome.STALE;
        } catch (UnknownImplementationException e) {
            return Outcome.UNKNOWN;
        } catch (ImplementationTransitionException e) {
            return Outcome.REFUSED;
        } catch (IncompleteImplementationException e) {
            return Outcome.INCOMPLETE;
        }
    }
}
