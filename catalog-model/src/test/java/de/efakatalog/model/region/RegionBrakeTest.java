package de.efakatalog.model.region;

import static de.efakatalog.model.region.QuarterlyFile.DECEMBER;
import static de.efakatalog.model.region.QuarterlyFile.KOESSLARN;
import static de.efakatalog.model.region.QuarterlyFile.LAST;
import static de.efakatalog.model.region.QuarterlyFile.OED;
import static de.efakatalog.model.region.QuarterlyFile.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.efakatalog.model.changelog.ChangeFeed;
import de.efakatalog.model.testing.CatalogDatabaseResource;
import de.efakatalog.model.testing.EmptyRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file after which much would end is not taken before somebody confirms it. */
@QuarkusTest
@WithTestResource(CatalogDatabaseResource.class)
class RegionBrakeTest {

    private static final int ALL = RegionImportTest.ALL;

    @Inject RegionImport regionImport;
    @Inject Regions regions;
    @Inject ChangeFeed feed;

    private final QuarterlyFile first = QuarterlyFile.first();

    @BeforeEach
    void emptyRegistry() {
        EmptyRegistry.begin();
    }

    private RegionImportReport apply(QuarterlyFile file) {
        return regionImport.apply(file.asRead(), false).value();
    }

    private RegionImportReport applyConfirmed(QuarterlyFile file) {
        return regionImport.apply(file.asRead(), true).value();
    }

    private RegionRecord region(String ars) {
        return regions.findRecord(ars).orElseThrow();
    }

    @Test
    void brakeHoldsAKreisAndALandUntilSomebodyConfirms() {
        apply(first);
        QuarterlyFile withoutLand =
                first.asOf(SEPTEMBER).withoutAll(region -> region.ars().value().startsWith("03"));

        assertThat(refused(withoutLand))
                .containsExactly(
                        "6 of 97 Gemeinden would end.",
                        "1 of level land would end, among them Land Ä03.",
                        "2 of level kreis would end, among them Kreis 03001.");
        assertThat(feed.head()).isEqualTo(ALL);

        // Land, 2 Kreise, 4 Verbände, 6 Gemeinden
        assertThat(applyConfirmed(withoutLand).total().ended()).isEqualTo(13);
        assertThat(region("03").validTo()).isEqualTo(LocalDate.of(2025, 9, 29));
    }

    @Test
    void brakeLetsTwoPercentOfTheGemeindenPass() {
        apply(first);
        // 2 % of 97 are 1.94
        assertThat(refused(first.asOf(SEPTEMBER).without(OED, KOESSLARN)))
                .containsExactly("2 of 97 Gemeinden would end.");
        assertThat(apply(first.asOf(SEPTEMBER).without(OED)).total().ended()).isEqualTo(1);
    }

    @Test
    void brakeSuspectsAFileThatEndsEarly() {
        apply(first);
        QuarterlyFile cutOff = first.asOf(SEPTEMBER).without(LAST);

        assertThat(refused(cutOff))
                .containsExactly(
                        "The last Gemeinde of the registry, Öd (160025001003), would end: the file looks cut off at its end.");
        assertThat(applyConfirmed(cutOff).total().ended()).isEqualTo(1);
        // it has ended; from now on another one is the last
        assertThat(apply(cutOff.asOf(DECEMBER)).total().unchanged()).isEqualTo(ALL - 1);
    }

    private List<String> refused(QuarterlyFile file) {
        return catchThrowableOfType(ImplausibleImportException.class, () -> apply(file)).reasons();
    }
}
