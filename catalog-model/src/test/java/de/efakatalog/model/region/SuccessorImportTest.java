package de.efakatalog.model.region;

import static de.efakatalog.model.region.QuarterlyFile.DECEMBER;
import static de.efakatalog.model.region.QuarterlyFile.KOESSLARN;
import static de.efakatalog.model.region.QuarterlyFile.NEW;
import static de.efakatalog.model.region.QuarterlyFile.OED;
import static de.efakatalog.model.region.QuarterlyFile.SEPTEMBER;
import static de.efakatalog.model.region.QuarterlyFile.STADT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.ChangeFeed;
import de.efakatalog.model.imports.ImportJournal;
import de.efakatalog.model.imports.ImportKind;
import de.efakatalog.model.imports.ImportLease;
import de.efakatalog.model.testing.CatalogDatabaseResource;
import de.efakatalog.model.testing.EmptyRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Öd and Kößlarn vanished between August and September, Kößlarn-Öd is new. */
@QuarkusTest
@WithTestResource(CatalogDatabaseResource.class)
class SuccessorImportTest {

    private static final LocalDate DAY = LocalDate.of(2025, 9, 15);

    @Inject RegionImport regionImport;
    @Inject SuccessorImport successorImport;
    @Inject Regions regions;
    @Inject ImportJournal journal;
    @Inject ChangeFeed feed;

    private long before;

    @BeforeEach
    void mergeTwoGemeinden() {
        EmptyRegistry.begin();
        QuarterlyFile first = QuarterlyFile.first();
        regionImport.apply(first.asRead(), false);
        QuarterlyFile merged =
                first.asOf(SEPTEMBER)
                        .without(OED, KOESSLARN)
                        .with(QuarterlyFile.gemeinde(NEW, "Kößlarn-Öd"));
        before = regionImport.apply(merged.asRead(), true).position();
    }

    private SuccessorImportReport apply(String... lines) {
        return successorImport.apply(table(lines)).value();
    }

    /** Lines as in the operator's file, whose own reader has tests of its own. */
    private static SuccessorTable table(String... lines) {
        return new SuccessorTable(
                Arrays.stream(lines)
                        .map(line -> List.of(line.split(",", -1)))
                        .map(
                                cells ->
                                        new Succession(
                                                Ars.of(cells.get(0)),
                                                Ars.of(cells.get(1)),
                                                LocalDate.parse(cells.get(2))))
                        .toList());
    }

    private static String line(String ars, String successor, LocalDate since) {
        return ars + "," + successor + "," + since;
    }

    private RegionRecord region(String ars) {
        return regions.findRecord(ars).orElseThrow();
    }

    private List<String> written() {
        return feed.after(before, 100).stream()
                .map(change -> change.key() + " " + change.version())
                .toList();
    }

    private List<String> refused(String... lines) {
        List<String> defects =
                catchThrowableOfType(UnknownSuccessionException.class, () -> apply(lines))
                        .defects();
        assertThat(feed.head()).isEqualTo(before);
        return defects;
    }

    @Test
    void linksAndSetsTheExactDays() {
        SuccessorImportReport report = apply(line(OED, NEW, DAY), line(KOESSLARN, NEW, DAY));

        assertThat(report).isEqualTo(new SuccessorImportReport(2, 2, 0));
        assertThat(region(OED).successors()).containsExactly(NEW);
        assertThat(region(OED).validTo()).isEqualTo(LocalDate.of(2025, 9, 14));
        assertThat(region(KOESSLARN).successors()).containsExactly(NEW);
        // the file knew it from the 30th on only; nobody would have answered for two weeks
        assertThat(region(NEW).validFrom()).isEqualTo(DAY);
        assertThat(written()).containsExactlyInAnyOrder(OED + " 3", KOESSLARN + " 3", NEW + " 2");
    }

    @Test
    void successorThatWasThereBeforeStaysAsItIs() {
        apply(line(OED, STADT, DAY));

        assertThat(region(STADT).validFrom()).isNull();
        assertThat(written()).containsExactly(OED + " 3");
    }

    @Test
    void splitHasSeveralSuccessors() {
        assertThat(apply(line(OED, STADT, DAY), line(OED, NEW, DAY)))
                .isEqualTo(new SuccessorImportReport(2, 1, 0));
        assertThat(region(OED).successors()).containsExactly(STADT, NEW);
    }

    @Test
    void sameTableAgainChangesNothing() {
        apply(line(OED, STADT, DAY), line(OED, NEW, DAY), line(KOESSLARN, NEW, DAY));
        before = feed.head();

        // nor does the order of the lines matter
        assertThat(apply(line(KOESSLARN, NEW, DAY), line(OED, NEW, DAY), line(OED, STADT, DAY)))
                .isEqualTo(new SuccessorImportReport(3, 0, 2));
        assertThat(written()).isEmpty();
    }

    @Test
    void laterTableTakesThePlaceOfTheLinksItNames() {
        apply(line(OED, STADT, DAY), line(KOESSLARN, NEW, DAY));
        before = feed.head();

        assertThat(apply(line(OED, NEW, DAY))).isEqualTo(new SuccessorImportReport(1, 1, 0));
        assertThat(region(OED).successors()).containsExactly(NEW);
        assertThat(region(KOESSLARN).successors()).containsExactly(NEW);
        assertThat(written()).containsExactly(OED + " 4");
    }

    @Test
    void anotherDayIsACorrection() {
        apply(line(OED, NEW, DAY));
        apply(line(OED, NEW, LocalDate.of(2025, 9, 1)));

        assertThat(region(OED).validTo()).isEqualTo(LocalDate.of(2025, 8, 31));
        assertThat(region(NEW).validFrom()).isEqualTo(LocalDate.of(2025, 9, 1));
        assertThat(region(OED).version()).isEqualTo(4);
    }

    @Test
    void regionThatIsNamedAgainLosesItsSuccessors() {
        apply(line(OED, NEW, DAY));
        regionImport.apply(QuarterlyFile.first().asOf(DECEMBER).asRead(), true);

        assertThat(region(OED).successors()).isEmpty();
        assertThat(region(OED).validFrom()).isEqualTo(DECEMBER);
        assertThat(region(OED).validTo()).isNull();
    }

    @Test
    void everythingThatDoesNotFitIsSaidAtOnce() {
        assertThat(
                        refused(
                                line(KOESSLARN, NEW, DAY),
                                line("010015001777", NEW, DAY),
                                line(STADT, NEW, DAY),
                                line(OED, "010015001888", DAY)))
                .containsExactly(
                        "The registry has no region 010015001777.",
                        "Stadt 01001 (010010001001) has not ended. Import the Gemeindeverzeichnis that no longer names it first.",
                        "The registry has no region 010015001888, named as successor of 010015001003.");
        assertThat(region(KOESSLARN).successors()).isEmpty();
    }

    @Test
    void regionCannotEndBeforeItBegan() {
        regionImport.apply(QuarterlyFile.first().asOf(DECEMBER).asRead(), true);
        before = feed.head();

        // Kößlarn-Öd was listed in September only
        assertThat(refused(line(NEW, STADT, LocalDate.of(2025, 9, 1))))
                .containsExactly(
                        "Kößlarn-Öd (010015001009) began on 2025-09-30 and cannot have ended before 2025-09-01.");
    }

    @Test
    void successorMustStillBeThereOnTheDay() {
        assertThat(refused(line(OED, KOESSLARN, LocalDate.of(2025, 9, 30))))
                .containsExactly(
                        "Kößlarn (010015001002) ended on 2025-09-29 and cannot have taken over from 010015001003 on 2025-09-30.");
    }

    @Test
    void daysOfTheTableCountInAnyOrderOfItsLines() {
        // Kößlarn took Öd in, but only after it had ended itself
        LocalDate early = LocalDate.of(2025, 9, 5);
        String defect =
                "Kößlarn (010015001002) ended on 2025-09-04 and cannot have taken over from 010015001003 on 2025-09-15.";
        assertThat(refused(line(OED, KOESSLARN, DAY), line(KOESSLARN, NEW, early)))
                .containsExactly(defect);
        assertThat(refused(line(KOESSLARN, NEW, early), line(OED, KOESSLARN, DAY)))
                .containsExactly(defect);
    }

    @Test
    void chainWithinOneQuarterIsLinked() {
        apply(line(OED, KOESSLARN, LocalDate.of(2025, 9, 5)), line(KOESSLARN, NEW, DAY));

        assertThat(region(OED).validTo()).isEqualTo(LocalDate.of(2025, 9, 4));
        assertThat(region(KOESSLARN).validTo()).isEqualTo(LocalDate.of(2025, 9, 14));
        assertThat(region(NEW).validFrom()).isEqualTo(DAY);
    }

    @Test
    void regionCannotOutliveTheFileThatNoLongerNamesIt() {
        try (ImportLease lease = journal.begin(ImportKind.REGIONS, "gv", "0".repeat(64))) {
            journal.complete(lease.run(), before, SEPTEMBER, "{}");
        }

        assertThat(refused(line(OED, NEW, LocalDate.of(2025, 10, 1))))
                .containsExactly(
                        "Öd (010015001003) cannot have answered until 2025-10-01: the Gemeindeverzeichnis of 2025-09-30 no longer names it.");
        // it may have been there until the very day before
        apply(line(OED, NEW, SEPTEMBER));
        assertThat(feed.after(before, 10)).extracting(Change::key).containsExactly(OED);
    }
}
