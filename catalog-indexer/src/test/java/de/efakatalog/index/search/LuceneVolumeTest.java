package de.efakatalog.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.index.tail.ReadModel.Rebuild;
import de.efakatalog.model.changelog.RecordKind;
import de.efakatalog.model.region.RegionLevel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneVolumeTest {

    private static final int SERVICES = 6_000;
    private static final int REGIONS = 16_000;
    private static final int POSTCODES = 8_000;

    @Test
    void holdsAsMuchAsTheWholeCatalogue(@TempDir Path directory) {
        CatalogueLog log = new CatalogueLog();
        TestIndex test = new TestIndex(directory);
        test.open();
        Rebuild rebuild = test.engine.rebuild();
        for (int i = 0; i < POSTCODES; i++) {
            rebuild.add(log.postcode("%05d".formatted(i), 1, ars(i), ars(i + 1)));
        }
        for (int i = 0; i < REGIONS; i++) {
            rebuild.add(log.region(ars(i), "Gemeinde " + i, RegionLevel.GEMEINDE, "05116"));
        }
        for (int i = 0; i < SERVICES; i++) {
            rebuild.add(log.service("9905001%07d".formatted(i), "Gewerbeerlaubnis Erteilung " + i));
        }
        rebuild.complete(log.head());
        assertThat(total(test, RecordKind.SERVICE, Map.of())).isEqualTo(SERVICES);
        assertThat(total(test, RecordKind.REGION, Map.of())).isEqualTo(REGIONS);
        assertThat(
                        test.keys(
                                RecordKind.REGION,
                                null,
                                Map.of(SearchFilter.POSTCODE, List.of("00041"))))
                .containsExactly(ars(41), ars(42));
        assertThat(test.services("erlaubnis 4711")).first().isEqualTo("99050010004711");
        test.engine.close();
    }

    private static long total(
            TestIndex test, RecordKind kind, Map<SearchFilter, List<String>> filters) {
        return test.index.search(new SearchQuery(kind, null, filters, 1, null)).total();
    }

    private static String ars(int number) {
        return "05%010d".formatted(number);
    }
}
