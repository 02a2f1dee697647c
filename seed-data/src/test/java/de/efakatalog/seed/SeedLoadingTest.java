package de.efakatalog.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import de.efakatalog.model.changelog.ChangeFeed;
import de.efakatalog.model.testing.CatalogDatabaseResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What stands in the database once the seed is loaded. */
@QuarkusTest
@WithTestResource(CatalogDatabaseResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeedLoadingTest {

    @Inject SeedLoading loading;
    @Inject ChangeFeed feed;
    @Inject AgroalDataSource dataSource;

    private final Map<SeedFile, Integer> loaded = new EnumMap<>(SeedFile.class);

    @BeforeAll
    void load() {
        loading.load(loaded::put);
    }

    private Map<String, Long> counts(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            Map<String, Long> counts = new LinkedHashMap<>();
            while (row.next()) {
                counts.put(row.getString(1), row.getLong(2));
            }
            return counts;
        }
    }

    private long number(String sql) throws SQLException {
        return counts("select 'number', (" + sql + ")").values().iterator().next();
    }

    @Test
    void tellsOfEveryFileAndItsRows() {
        assertThat(loaded.keySet()).containsExactly(SeedFile.values());
        assertThat(loaded)
                .allSatisfy((file, rows) -> assertThat(rows).isEqualTo(ReadOnce.rows(file).size()));
    }

    @Test
    void everyRowIsARecord() throws SQLException {
        assertThat(number("select count(*) from region")).isEqualTo(rows(SeedFile.REGIONS));
        // a postcode is one record with all its Gemeinden
        assertThat(number("select sum(cardinality(regions)) from postcode"))
                .isEqualTo(rows(SeedFile.POSTCODES));
        assertThat(number("select count(*) from postcode")).isEqualTo(8_215);
        assertThat(number("select count(*) from ozg_service"))
                .isEqualTo(rows(SeedFile.OZG_SERVICES));
        assertThat(number("select count(*) from public_service"))
                .isEqualTo(rows(SeedFile.SERVICES) + rows(SeedFile.OWN_SERVICES));
        assertThat(number("select count(*) from organisation"))
                .isEqualTo(rows(SeedFile.ORGANISATIONS));
        assertThat(number("select count(*) from authority")).isEqualTo(rows(SeedFile.AUTHORITIES));
        assertThat(number("select count(*) from service_implementation"))
                .isEqualTo(rows(SeedFile.IMPLEMENTATIONS));
        assertThat(number("select count(*) from reported_reuse"))
                .isEqualTo(rows(SeedFile.REPORTED_REUSE));
        assertThat(number("select count(*) from responsibility"))
                .isEqualTo(rows(SeedFile.RESPONSIBILITIES));
    }

    private static long rows(SeedFile file) {
        return ReadOnce.rows(file).size();
    }

    @Test
    void everyRecordHasOneEntryInTheLog() throws SQLException {
        Map<String, Long> inTheLog =
                counts("select kind, count(*) from change_log group by kind order by kind");

        assertThat(inTheLog)
                .containsOnly(
                        entry("authority", rows(SeedFile.AUTHORITIES)),
                        entry("implementation", rows(SeedFile.IMPLEMENTATIONS)),
                        entry("organisation", rows(SeedFile.ORGANISATIONS)),
                        entry("ozg-service", rows(SeedFile.OZG_SERVICES)),
                        entry("postcode", 8_215L),
                        entry("region", rows(SeedFile.REGIONS)),
                        entry("reported-reuse", rows(SeedFile.REPORTED_REUSE)),
                        entry("responsibility", rows(SeedFile.RESPONSIBILITIES)),
                        entry("service", rows(SeedFile.SERVICES) + rows(SeedFile.OWN_SERVICES)));
        assertThat(number("select max(version) from change_log")).isEqualTo(1);
        assertThat(feed.head())
                .isEqualTo(inTheLog.values().stream().mapToLong(Long::longValue).sum());
    }

    @Test
    void loadingAgainChangesNothing() {
        long before = feed.head();
        loading.load((file, rows) -> {});

        assertThat(feed.head()).isEqualTo(before);
    }

    @Test
    void germanyIsComplete() throws SQLException {
        assertThat(counts("select level, count(*) from region group by level"))
                .containsOnly(
                        entry("bund", 1L),
                        entry("land", 16L),
                        entry("regierungsbezirk", 29L),
                        entry("kreis", 400L),
                        entry("gemeindeverband", 4_590L),
                        entry("gemeinde", 10_952L));
        for (String level : new String[] {"bund", "land", "gemeindeverband", "gemeinde"}) {
            assertThat(number("select sum(population) from region where level = '" + level + "'"))
                    .as(level)
                    .isEqualTo(83_577_140L);
        }
    }

    @Test
    void everyParentExistsAndEveryAgsFollowsFromItsArs() throws SQLException {
        assertThat(
                        number(
                                "select count(*) from region child left join region above"
                                        + " on above.ars = child.parent"
                                        + " where above.ars is null and child.level <> 'bund'"))
                .isZero();
        assertThat(
                        number(
                                "select count(*) from region where level = 'gemeinde'"
                                        + " and ags <> substr(ars, 1, 5) || substr(ars, 10, 3)"))
                .isZero();
        assertThat(number("select count(*) from region where level = 'gemeinde' and ags is null"))
                .isZero();
    }

    @Test
    void everythingAlwaysWasAndExists() throws SQLException {
        assertThat(
                        number(
                                "select count(*) from region"
                                        + " where valid_from is not null or valid_to is not null"))
                .isZero();
    }
}
