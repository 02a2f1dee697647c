package de.efakatalog.model.implementation.lifecycle;

import static de.efakatalog.model.implementation.lifecycle.LifecycleFixture.DIENST;
import static de.efakatalog.model.implementation.lifecycle.LifecycleFixture.complete;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.efakatalog.model.finding.Finding;
import de.efakatalog.model.implementation.ServiceImplementationRecord;
import de.efakatalog.model.testing.CatalogDatabaseResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How an implementation ends: announced, with a successor, and for good. */
@QuarkusTest
@WithTestResource(CatalogDatabaseResource.class)
class ImplementationEndTest {

    private static final String NEXT = "gewerbe-neu";

    @Inject LifecycleFixture registry;
    @Inject AgroalDataSource dataSource;
    @Inject Clock clock;

    private LocalDate today;
    private LocalDate inAYear;

    @BeforeEach
    void twoImplementations() {
        registry.begin();
        registry.published(DIENST);
        registry.published(NEXT);
        today = LocalDate.now(clock);
        inAYear = today.plusYears(1);
    }

    private ServiceImplementationRecord deprecated() {
        return registry.deprecation
                .deprecate(DIENST, 1, new Deprecation(inAYear, NEXT, null))
                .value();
    }

    private static List<String> pointers(IncompleteImplementationException refused) {
        return refused.findings().stream().map(Finding::pointer).toList();
    }

    private List<String> findings(
            @Nullable LocalDate endsOn, @Nullable String successor, @Nullable String note) {
        return pointers(
                catchThrowableOfType(
                        IncompleteImplementationException.class,
                        () ->
                                registry.deprecation.deprecate(
                                        DIENST, 1, new Deprecation(endsOn, successor, note))));
    }

    @Test
    void deprecatedOneSaysWhenItEndsAndWhatTakesItsPlace() {
        ServiceImplementationRecord deprecated = deprecated();
        assertThat(deprecated.status()).isEqualTo("deprecated");
        assertThat(deprecated.successor()).isEqualTo(NEXT);
        assertThat(deprecated.validTo()).isEqualTo(inAYear);
        assertThat(deprecated.version()).isEqualTo(2);
        assertThat(registry.implementation(DIENST)).isEqualTo(deprecated);
    }

    @Test
    void deprecationSaysAllThatItLacksAtOnce() {
        assertThat(findings(null, null, null)).containsExactly("/endsOn", "/successor");
        assertThat(findings(today.minusDays(1), "gibt-es-nicht", " "))
                .containsExactly("/endsOn", "/successor", "/note");
        assertThat(findings(today, DIENST, null)).containsExactly("/successor");
        assertThat(findings(today, "Kein Slug", null)).containsExactly("/successor");
        assertThat(registry.implementation(DIENST).status()).isEqualTo("published");
    }

    @Test
    void withoutASuccessorANoteSaysWhatToDo() {
        ServiceImplementationRecord deprecated =
                registry.deprecation
                        .deprecate(
                                DIENST, 1, new Deprecation(today, null, "Die Leistung entfällt."))
                        .value();
        assertThat(deprecated.successor()).isNull();
        assertThat(deprecated.statusNote()).isEqualTo("Die Leistung entfällt.");
    }

    @Test
    void deprecatedOneIsNobodysSuccessor() {
        deprecated();
        IncompleteImplementationException refused =
                catchThrowableOfType(
                        IncompleteImplementationException.class,
                        () ->
                                registry.deprecation.deprecate(
                                        NEXT, 1, new Deprecation(inAYear, DIENST, null)));
        assertThat(refused.findings().getFirst().detail())
                .isEqualTo("gewerbe-online is in status deprecated.");
    }

    @Test
    void sameAnnouncementIsNoNewVersionAndAnotherOneIs() {
        deprecated();
        assertThat(
                        registry.deprecation
                                .deprecate(DIENST, 2, new Deprecation(inAYear, NEXT, null))
                                .value()
                                .version())
                .isEqualTo(2);
        ServiceImplementationRecord later =
                registry.deprecation
                        .deprecate(
                                DIENST, 2, new Deprecation(inAYear.plusDays(1), NEXT, "Verschoben"))
                        .value();
        assertThat(later.version()).isEqualTo(3);
        assertThat(later.validTo()).isEqualTo(inAYear.plusDays(1));
    }

    @Test
    void correctedWhileDeprecatedItStaysDeprecated() {
        deprecated();
        ImplementationDraftRecord draft =
                registry.drafting
                        .replace(DIENST, registry.draft(DIENST).version(), complete("Neuer Name"))
                        .value();
        ServiceImplementationRecord corrected =
                registry.publishing.publish(DIENST, draft.version()).value();
        assertThat(corrected.name()).isEqualTo("Neuer Name");
        assertThat(corrected.status()).isEqualTo("deprecated");
        assertThat(corrected.successor()).isEqualTo(NEXT);
        assertThat(corrected.validTo()).isEqualTo(inAYear);
    }

    @Test
    void announcementCanBeTakenBack() {
        deprecated();
        ServiceImplementationRecord back = registry.deprecation.revoke(DIENST, 2).value();
        assertThat(back.status()).isEqualTo("published");
        assertThat(back.successor()).isNull();
        assertThat(back.validTo()).isNull();
        assertThatExceptionOfType(ImplementationTransitionException.class)
                .isThrownBy(() -> registry.deprecation.revoke(DIENST, 3))
                .withMessage("No end of gewerbe-online is announced.");
    }

    @Test
    void withdrawalNeedsAReasonAndIsForGood() {
        IncompleteImplementationException refused =
                catchThrowableOfType(
                        IncompleteImplementationException.class,
                        () -> registry.withdrawal.withdraw(DIENST, 1, null));
        assertThat(pointers(refused)).containsExactly("/reason");

        deprecated();
        ServiceImplementationRecord withdrawn =
                registry.withdrawal.withdraw(DIENST, 2, "Sicherheitslücke").value();
        assertThat(withdrawn.status()).isEqualTo("withdrawn");
        assertThat(withdrawn.statusNote()).isEqualTo("Sicherheitslücke");
        assertThat(withdrawn.successor()).isEqualTo(NEXT);
        assertThat(withdrawn.validTo()).isEqualTo(today);

        assertOver(() -> registry.withdrawal.withdraw(DIENST, 3, "noch einmal"));
        assertOver(
                () ->
                        registry.deprecation.deprecate(
                                DIENST, 3, new Deprecation(inAYear, NEXT, null)));
        long draft = registry.draft(DIENST).version();
        long again = registry.drafting.replace(DIENST, draft, complete("Neu")).value().version();
        assertOver(() -> registry.publishing.publish(DIENST, again));
        assertThat(registry.implementation(DIENST)).isEqualTo(withdrawn);
    }

    private static void assertOver(Runnable step) {
        assertThatExceptionOfType(ImplementationTransitionException.class)
                .isThrownBy(step::run)
                .withMessage(
                        "gewerbe-online is withdrawn for good; a new one needs an id of its own.");
    }

    @Test
    void staleWriterEndsNothing() {
        deprecated();
        assertThatExceptionOfType(StaleImplementationException.class)
                .isThrownBy(() -> registry.withdrawal.withdraw(DIENST, 1, "veraltet"));
        assertThatExceptionOfType(StaleImplementationException.class)
                .isThrownBy(() -> registry.deprecation.revoke(DIENST, 1));
        assertThatExceptionOfType(UnknownImplementationException.class)
                .isThrownBy(() -> registry.withdrawal.withdraw("keiner", 1, "weg"));
        assertThat(registry.implementation(DIENST).version()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update service_implementation set claimed_at = null, profile = null",
                "update service_implementation set provider = 'dorf'",
                "update service_implementation set status = 'published' where id = 'gewerbe-online'",
            })
    void databaseKeepsClaimsAndWithdrawals(String sql) throws SQLException {
        registry.withdrawal.withdraw(DIENST, 1, "vorbei");
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOf(SQLException.class)
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("23001");
        }
    }
}
