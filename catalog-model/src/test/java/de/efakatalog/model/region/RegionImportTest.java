package de.efakatalog.model.region;

import static de.efakatalog.model.region.QuarterlyFile.AUGUST;
import static de.efakatalog.model.region.QuarterlyFile.DECEMBER;
import static de.efakatalog.model.region.QuarterlyFile.KOESSLARN;
import static de.efakatalog.model.region.QuarterlyFile.NEW;
import static de.efakatalog.model.region.QuarterlyFile.OED;
import static de.efakatalog.model.region.QuarterlyFile.SEPTEMBER;
import static de.efakatalog.model.region.QuarterlyFile.STADT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.ChangeFeed;
import de.efakatalog.model.changelog.RecordKind;
import de.efakatalog.model.imports.ImportJournal;
import de.efakatalog.model.imports.ImportKind;
import de.efakatalog.model.imports.ImportLease;
import de.efakatalog.model.region.RegionImportReport.Counts;
import de.efakatalog.model.region.RegionImportReport.LevelReport;
import de.efakatalog.model.testing.CatalogDatabaseResource;
import de.efakatalog.model.testing.EmptyRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one Gemeindeverzeichnis after the other makes of the regions and of the log. */
@QuarkusTest
@WithTestResource(CatalogDatabaseResource.class)
class RegionImportTest {

    /** Records after the first file. */
    static final int ALL =
            1
                    + MiniatureFile.LAENDER
                    + MiniatureFile.REGIERUNGSBEZIRKE
                    + MiniatureFile.KREISE
                    + MiniatureFile.GEMEINDEVERBAENDE
                    + MiniatureFile.GEMEINDEN;

    @Inject RegionImport regionImport;
    @Inject Regions regions;
    @Inject ImportJournal journal;
    @Inject ChangeFeed feed;

    private final QuarterlyFile first = QuarterlyFile.first();

    @BeforeEach
    void emptyRegistry() {
        EmptyRegistry.begin();
    }

    private RegionImportReport apply(QuarterlyFile file) {
        return regionImport.apply(file.asRead(), false).value();
    }

    private RegionRecord region(String ars) {
        return regions.findRecord(ars).orElseThrow();
    }

    private List<Change> writtenAfter(long position) {
        return feed.after(position, 1_000);
    }

    @Test
    void firstFileIsTheBeginningOfEverything() {
        assertThat(regionImport.apply(first.asRead(), false).position()).isEqualTo(ALL);

        List<Change> log = writtenAfter(0);
        assertThat(log).hasSize(ALL).extracting(Change::kind).containsOnly(RecordKind.REGION);
        assertThat(log).extracting(Change::version).containsOnly(1L);
        assertThat(log).extracting(Change::key).doesNotHaveDuplicates();
        RegionRecord stadt = region(STADT);
        assertThat(stadt.name()).isEqualTo("Stadt 01001");
        assertThat(stadt.version()).isEqualTo(1);
        assertThat(stadt.validFrom()).isNull();
        assertThat(stadt.validTo()).isNull();
        assertThat(region("000000000000").population()).isEqualTo(MiniatureFile.INHABITANTS);
    }

    @Test
    void centroidsBelongToTheFirstVersion() {
        Centroid middle = new Centroid(54.5, 9.25);
        regionImport.apply(first.asRead(), Map.of(Ars.of(STADT), middle), false, report -> {});

        assertThat(region(STADT).centroid()).isEqualTo(middle);
        assertThat(region(STADT).version()).isEqualTo(1);
        assertThat(feed.head()).isEqualTo(ALL);
        // the official file knows no centroids; they stay
        apply(first.changed(STADT, each -> QuarterlyFile.renamed(each, "Neustadt")));
        assertThat(region(STADT).centroid()).isEqualTo(middle);
    }

    @Test
    void sameFileAgainChangesNothing() {
        apply(first);
        RegionImportReport again = apply(first);

        assertThat(feed.head()).isEqualTo(ALL);
        assertThat(again.total()).isEqualTo(new Counts(ALL, 0, 0, 0, ALL));
    }

    @Test
    void reportCountsPerLevel() {
        assertThat(apply(first).levels())
                .containsExactly(
                        added(RegionLevel.BUND, 1),
                        added(RegionLevel.LAND, MiniatureFile.LAENDER),
                        added(RegionLevel.REGIERUNGSBEZIRK, MiniatureFile.REGIERUNGSBEZIRKE),
                        added(RegionLevel.KREIS, MiniatureFile.KREISE),
                        added(RegionLevel.GEMEINDEVERBAND, MiniatureFile.GEMEINDEVERBAENDE),
                        added(RegionLevel.GEMEINDE, MiniatureFile.GEMEINDEN));
    }

    private static LevelReport added(RegionLevel level, int count) {
        return new LevelReport(level, new Counts(count, count, 0, 0, 0));
    }

    @Test
    void nextQuarterChangesEndsAndAdds() {
        apply(first);
        RegionImportReport report =
                apply(
                        first.asOf(SEPTEMBER)
                                .changed(STADT, each -> QuarterlyFile.renamed(each, "Bad Stadt"))
                                .changed("01001", each -> QuarterlyFile.withInhabitants(each, 7))
                                .without(KOESSLARN)
                                .with(QuarterlyFile.gemeinde(NEW, "Kößlarn-Öd")));

        assertThat(writtenAfter(ALL))
                .extracting(change -> change.key() + " " + change.version())
                .containsExactlyInAnyOrder(STADT + " 2", "01001 2", KOESSLARN + " 2", NEW + " 1");
        assertThat(region(STADT).name()).isEqualTo("Bad Stadt");
        assertThat(region(STADT).validFrom()).isNull();
        assertThat(region("01001").population()).isEqualTo(7);
        assertThat(region(KOESSLARN).name()).isEqualTo("Kößlarn");
        assertThat(region(KOESSLARN).validTo()).isEqualTo(LocalDate.of(2025, 9, 29));
        assertThat(region(NEW).validFrom()).isEqualTo(SEPTEMBER);
        assertThat(region(NEW).validTo()).isNull();
        assertThat(report.asOf()).isEqualTo(SEPTEMBER);
        assertThat(report.total()).isEqualTo(new Counts(ALL, 1, 2, 1, ALL - 3));
        assertThat(report.levels())
                .contains(
                        new LevelReport(
                                RegionLevel.GEMEINDE,
                                new Counts(
                                        MiniatureFile.GEMEINDEN,
                                        1,
                                        1,
                                        1,
                                        MiniatureFile.GEMEINDEN - 2)));
    }

    @Test
    void whatEndedStaysEndedWhileNobodyNamesIt() {
        apply(first);
        apply(first.asOf(SEPTEMBER).without(OED));
        RegionImportReport report = apply(first.asOf(DECEMBER).without(OED));

        assertThat(feed.head()).isEqualTo(ALL + 1);
        assertThat(region(OED).validTo()).isEqualTo(LocalDate.of(2025, 9, 29));
        assertThat(report.total()).isEqualTo(new Counts(ALL - 1, 0, 0, 0, ALL - 1));
    }

    @Test
    void regionThatIsNamedAgainBeginsAnew() {
        apply(first);
        apply(first.asOf(SEPTEMBER).without(OED));
        RegionImportReport report = apply(first.asOf(DECEMBER));

        assertThat(region(OED).validFrom()).isEqualTo(DECEMBER);
        assertThat(region(OED).validTo()).isNull();
        assertThat(region(OED).version()).isEqualTo(3);
        assertThat(writtenAfter(ALL + 1)).extracting(Change::key).containsExactly(OED);
        assertThat(report.total()).isEqualTo(new Counts(ALL, 0, 1, 0, ALL - 1));
    }

    @Test
    void regionThatIsNamedAgainUnderAnotherNameCountsOnce() {
        apply(first);
        apply(first.asOf(SEPTEMBER).without(OED));
        RegionImportReport report =
                apply(
                        first.asOf(DECEMBER)
                                .changed(OED, each -> QuarterlyFile.renamed(each, "Öde")));

        assertThat(region(OED).name()).isEqualTo("Öde");
        assertThat(writtenAfter(ALL + 1)).hasSize(1);
        assertThat(report.total()).isEqualTo(new Counts(ALL, 0, 1, 0, ALL - 1));
    }

    @Test
    void correctedFileOfTheSameDayUndoesAnEnd() {
        apply(first);
        apply(first.asOf(SEPTEMBER).without(OED));
        apply(first.asOf(SEPTEMBER));

        // as if the mistaken file had not been: it never ended, so it did not begin either
        assertThat(region(OED).validFrom()).isNull();
        assertThat(region(OED).validTo()).isNull();
    }

    @Test
    void correctedFileOfTheSameDayEndsWhatItsPredecessorBegan() {
        apply(first);
        apply(first.asOf(SEPTEMBER).with(QuarterlyFile.gemeinde(NEW, "Irrtum")));
        RegionImportReport report = apply(first.asOf(SEPTEMBER));

        // a day before its first would be no validity at all
        assertThat(region(NEW).validFrom()).isEqualTo(SEPTEMBER);
        assertThat(region(NEW).validTo()).isEqualTo(SEPTEMBER);
        assertThat(report.total()).isEqualTo(new Counts(ALL, 0, 0, 1, ALL));
    }

    @Test
    void olderFileIsRefused() {
        journalSays(SEPTEMBER);
        apply(first.asOf(SEPTEMBER));

        assertThatThrownBy(() -> apply(first.asOf(AUGUST).without(OED)))
                .isInstanceOf(OutdatedImportException.class)
                .hasMessageContaining("2025-08-31")
                .hasMessageContaining("2025-09-30");
        assertThat(feed.head()).isEqualTo(ALL);
        assertThat(region(OED).validTo()).isNull();
    }

    @Test
    void fileOfTheSameDayIsTaken() {
        journalSays(SEPTEMBER);
        apply(first.asOf(SEPTEMBER));

        assertThat(apply(first.asOf(SEPTEMBER)).total().unchanged()).isEqualTo(ALL);
    }

    private void journalSays(LocalDate asOf) {
        try (ImportLease lease = journal.begin(ImportKind.REGIONS, "gv", "0".repeat(64))) {
            journal.complete(lease.run(), 1, asOf, "{}");
        }
    }

    @Test
    void failureAtTheVeryEndLeavesNothing() {
        apply(first);
        // the database looks for parents at the commit, after everything was written
        QuarterlyFile next =
                first.asOf(SEPTEMBER)
                        .without(OED)
                        .with(QuarterlyFile.gemeinde("010015777001", "Ohne Verband"))
                        .changed(STADT, each -> QuarterlyFile.renamed(each, "Halb"));

        assertThatThrownBy(() -> apply(next)).hasStackTraceContaining("region_parent_fkey");
        assertThat(feed.head()).isEqualTo(ALL);
        assertThat(writtenAfter(ALL)).isEmpty();
        assertThat(regions.findRecord("010015777001")).isEmpty();
        assertThat(region(STADT).name()).isEqualTo("Stadt 01001");
        assertThat(region(OED).validTo()).isNull();
    }
}
