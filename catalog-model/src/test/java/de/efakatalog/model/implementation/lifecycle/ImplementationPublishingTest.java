package de.efakatalog.model.implementation.lifecycle;

import static de.efakatalog.model.implementation.lifecycle.LifecycleFixture.DIENST;
import static de.efakatalog.model.implementation.lifecycle.LifecycleFixture.OTHER;
import static de.efakatalog.model.implementation.lifecycle.LifecycleFixture.PROVIDER;
import static de.efakatalog.model.implementation.lifecycle.LifecycleFixture.SERVICE;
import static de.efakatalog.model.implementation.lifecycle.LifecycleFixture.complete;
import static de.efakatalog.model.implementation.lifecycle.LifecycleFixture.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.Committed;
import de.efakatalog.model.changelog.RecordKind;
import de.efakatalog.model.finding.Finding;
import de.efakatalog.model.implementation.ServiceImplementationRecord;
import de.efakatalog.model.implementation.profile.ImplementationContent;
import de.efakatalog.model.implementation.profile.ImplementationType;
import de.efakatalog.model.implementation.profile.SampleImplementations;
import de.efakatalog.model.testing.CatalogDatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a draft to an implementation that everybody can find. */
@QuarkusTest
@WithTestResource(CatalogDatabaseResource.class)
class ImplementationPublishingTest {

    @Inject LifecycleFixture registry;
    @Inject ObjectMapper json;

    private long before;

    @BeforeEach
    void oneService() {
        registry.begin();
        before = registry.feed.head();
    }

    private static List<String> pointers(IncompleteImplementationException refused) {
        return refused.findings().stream().map(Finding::pointer).toList();
    }

    @Test
    void draftMayBeIncompleteAndIsNotPublic() {
        Committed<ImplementationDraftRecord> created =
                registry.drafting.create(facts(DIENST, SampleImplementations.begun("Dienst")));

        assertThat(registry.draft(DIENST)).isEqualTo(created.value());
        assertThat(created.value().basedOn()).isNull();
        assertThat(created.value().publishedAs()).isNull();
        assertThat(registry.feed.after(before, 10))
                .extracting(Change::kind)
                .containsExactly(RecordKind.IMPLEMENTATION_DRAFT);
        assertThat(registry.feed.after(before, 10, RecordKind.publicKinds()).changes()).isEmpty();
        assertThat(registry.find(DIENST)).isEmpty();
        assertThat(registry.drafts(PROVIDER)).containsExactly(created.value());
        assertThat(registry.drafts(OTHER)).isEmpty();
    }

    @Test
    void publishedImplementationIsPublicWithAllThatItsProviderSays() throws Exception {
        ServiceImplementationRecord record = registry.published(DIENST);

        assertThat(record.status()).isEqualTo("published");
        assertThat(record.version()).isEqualTo(1);
        assertThat(record.provider()).isEqualTo(PROVIDER);
        assertThat(record.name()).isEqualTo("Gewerbe online");
        assertThat(record.services()).containsExactly(SERVICE);
        assertThat(record.maturityModel()).isEqualTo("1.1");
        assertThat(record.maturityLevel()).isEqualTo((short) 3);
        assertThat(record.standards()).containsExactly("XGewerbe 2.1");
        assertThat(record.channels()).containsExactly("FIT-Store");
        assertThat(record.profile()).isEqualTo(complete().profile());
        assertThat(record.claimedAt()).isNotNull();
        assertThat(registry.implementation(DIENST)).isEqualTo(record);
        assertThat(registry.draft(DIENST).publishedAs()).isEqualTo(1);
        Change logged =
                registry.feed.after(before, 10, RecordKind.publicKinds()).changes().getFirst();
        assertThat(logged.kind()).isEqualTo(RecordKind.IMPLEMENTATION);
        assertThat(json.readValue(logged.json(), ServiceImplementationRecord.class))
                .isEqualTo(record);
    }

    @Test
    void incompleteDraftIsNotPublished() {
        registry.drafting.create(facts(DIENST, SampleImplementations.named(complete(), null)));
        IncompleteImplementationException refused =
                catchThrowableOfType(
                        IncompleteImplementationException.class,
                        () -> registry.publishing.publish(DIENST, 1));
        assertThat(pointers(refused)).containsExactly("/content/name");
        assertThat(registry.find(DIENST)).isEmpty();
        assertThat(registry.feed.head()).isEqualTo(before + 1);
    }

    @Test
    void draftNamesWhatTheRegistryHoldsBeforeItIsPublished() {
        ImplementationContent content =
                SampleImplementations.content(
                        "Dienst",
                        List.of(SERVICE, "gibt-es-nicht"),
                        SampleImplementations.profile("niemand", List.of("keine", DIENST)));
        registry.drafting.create(facts(DIENST, content));
        IncompleteImplementationException refused =
                catchThrowableOfType(
                        IncompleteImplementationException.class,
                        () -> registry.publishing.publish(DIENST, 1));
        assertThat(pointers(refused))
                .containsExactly(
                        "/content/services/1",
                        "/content/profile/components/0",
                        "/content/profile/components/1",
                        "/content/profile/fachverfahren/0/confirmedBy");
    }

    @Test
    void draftOfAnUnknownProviderOrWithoutAProperIdIsNotKept() {
        IncompleteImplementationException refused =
                catchThrowableOfType(
                        IncompleteImplementationException.class,
                        () ->
                                registry.drafting.create(
                                        new ImplementationDraftFacts(
                                                "99x",
                                                "niemand",
                                                SampleImplementations.begun(" "))));
        assertThat(pointers(refused)).containsExactly("/id", "/provider", "/content/name");
        assertThat(registry.feed.head()).isEqualTo(before);
    }

    @Test
    void nextVersionTakesThePlaceOfTheFormer() {
        registry.published(DIENST);
        ImplementationDraftRecord draft =
                registry.drafting
                        .replace(DIENST, registry.draft(DIENST).version(), complete("Neu"))
                        .value();
        assertThat(draft.publishedAs()).isNull();
        ServiceImplementationRecord second =
                registry.publishing.publish(DIENST, draft.version()).value();
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.name()).isEqualTo("Neu");
        assertThat(registry.draft(DIENST).publishedAs()).isEqualTo(2);
    }

    @Test
    void sameContentIsNotPublishedTwice() {
        registry.published(DIENST);
        ImplementationDraftRecord same =
                registry.drafting
                        .replace(DIENST, registry.draft(DIENST).version(), complete())
                        .value();
        assertThat(same.publishedAs()).isEqualTo(1);
        assertThatExceptionOfType(ImplementationTransitionException.class)
                .isThrownBy(() -> registry.publishing.publish(DIENST, same.version()))
                .withMessage("The draft is published as version 1.");
    }

    @Test
    void discardedDraftIsGoneAndCanBeBegunAnewByItsProviderAlone() {
        registry.drafting.create(facts(DIENST, complete()));
        registry.drafting.discard(DIENST, 1);

        assertThat(registry.findDraft(DIENST)).isEmpty();
        assertThat(registry.drafts(PROVIDER)).isEmpty();
        assertThatExceptionOfType(UnknownImplementationException.class)
                .isThrownBy(() -> registry.drafting.discard(DIENST, 2));
        assertThatExceptionOfType(UnknownImplementationException.class)
                .isThrownBy(() -> registry.publishing.publish(DIENST, 2));
        assertThatExceptionOfType(ImplementationTransitionException.class)
                .isThrownBy(
                        () ->
                                registry.drafting.create(
                                        new ImplementationDraftFacts(DIENST, OTHER, complete())));

        ImplementationDraftRecord anew =
                registry.drafting.create(facts(DIENST, complete("Wieder"))).value();
        assertThat(anew.version()).isEqualTo(3);
        assertThat(registry.draft(DIENST)).isEqualTo(anew);
    }

    @Test
    void staleWriterIsToldAndLosesNothing() {
        registry.drafting.create(facts(DIENST, complete("Eins")));
        registry.drafting.replace(DIENST, 1, complete("Zwei"));
        StaleImplementationException stale =
                catchThrowableOfType(
                        StaleImplementationException.class,
                        () -> registry.drafting.replace(DIENST, 1, complete("Drei")));
        assertThat(stale.present()).isEqualTo(2);
        assertThatExceptionOfType(StaleImplementationException.class)
                .isThrownBy(() -> registry.publishing.publish(DIENST, 1));
        assertThat(registry.draft(DIENST).content().name()).isEqualTo("Zwei");
        assertThatExceptionOfType(ImplementationTransitionException.class)
                .isThrownBy(() -> registry.drafting.create(facts(DIENST, complete())))
                .withMessage("There is a draft of gewerbe-online already.");
    }

    @Test
    void nobodyDraftsWhatSomebodyElseProvides() {
        registry.published(DIENST);
        registry.drafting.discard(DIENST, registry.draft(DIENST).version());
        assertThatExceptionOfType(ImplementationTransitionException.class)
                .isThrownBy(
                        () ->
                                registry.drafting.create(
                                        new ImplementationDraftFacts(DIENST, OTHER, complete())))
                .withMessage("gewerbe-online is not provided by dorf.");
    }

    @Test
    void sharedComponentIsPublishedWithoutServicesAndOthersStandOnIt() {
        registry.drafting.create(facts("bezahlen", componentOfTheBund()));
        IncompleteImplementationException refused =
                catchThrowableOfType(
                        IncompleteImplementationException.class,
                        () -> registry.publishing.publish("bezahlen", 1));
        // the test registry holds no regions
        assertThat(pointers(refused)).containsExactly("/content/profile/regions/0");
        registry.addRegion();
        ServiceImplementationRecord component = registry.publishing.publish("bezahlen", 1).value();
        assertThat(component.type()).isEqualTo(ImplementationType.PAYMENT_COMPONENT);
        assertThat(component.services()).isEmpty();

        registry.drafting.create(
                facts(
                        DIENST,
                        SampleImplementations.content(
                                "Dienst",
                                List.of(SERVICE),
                                SampleImplementations.profile(OTHER, List.of("bezahlen")))));
        ServiceImplementationRecord service = registry.publishing.publish(DIENST, 1).value();
        assertThat(Objects.requireNonNull(service.profile()).components())
                .containsExactly("bezahlen");
    }

    private static ImplementationContent componentOfTheBund() {
        return SampleImplementations.component("000000000000");
    }
}
