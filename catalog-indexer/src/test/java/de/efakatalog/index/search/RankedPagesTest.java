package de.efakatalog.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.RecordKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.lucene.util.IOUtils;

/** Pages of ranked lists while records come and go between them. */
class RankedPagesTest {

    private static final List<String> WORDS =
            List.of("Wohnung", "Wohnungsamt", "Bescheid", "Ausweis", "Anmeldung", "Hund");

    private static final String QUERY = "Wohnung Bescheid";

    @Property(tries = 10)
    void showEveryRecordThatStayedExactlyOnce(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 400) int records,
            @ForAll @IntRange(min = 20, max = 100) int limit)
            throws IOException {
        Path directory = Files.createTempDirectory("ranked-pages");
        Random random = new Random(seed);
        CatalogueLog log = new CatalogueLog();
        Map<String, Change> present = new LinkedHashMap<>();
        for (int i = 0; i < records; i++) {
            present.put("k" + i, log.service("k" + i, title(random)));
        }
        TestIndex test = TestIndex.built(directory, present.values().toArray(Change[]::new));
        try {
            Set<String> stayed =
                    Set.copyOf(test.allPages(RecordKind.SERVICE, QUERY, 100, () -> {}));
            Set<String> left = new HashSet<>(stayed);
            List<String> seen =
                    test.allPages(
                            RecordKind.SERVICE,
                            QUERY,
                            limit,
                            () -> left.removeAll(change(test, log, random, present)));
            assertThat(seen).doesNotHaveDuplicates();
            assertThat(seen).containsAll(left);
        } finally {
            test.engine.close();
            IOUtils.rm(directory);
        }
    }

    /** Some records come, some go; returns the keys of those that are gone. */
    private static Set<String> change(
            TestIndex test, CatalogueLog log, Random random, Map<String, Change> present) {
        List<Change> changes = new ArrayList<>();
        for (int i = random.nextInt(20); i > 0; i--) {
            String key = "new" + log.head();
            Change added = log.service(key, title(random));
            present.put(key, added);
            changes.add(added);
        }
        List<String> keys = new ArrayList<>(present.keySet());
        Collections.shuffle(keys, random);
        Map<String, Change> gone = new HashMap<>();
        int going = Math.min(keys.size(), random.nextInt(10));
        for (Map.Entry<String, Change> each : List.copyOf(present.entrySet())) {
            if (keys.subList(0, going).contains(each.getKey())) {
                gone.put(each.getKey(), log.deletion(each.getValue()));
                present.remove(each.getKey());
            }
        }
        changes.addAll(gone.values());
        test.apply(changes.toArray(Change[]::new));
        return gone.keySet();
    }

    private static String title(Random random) {
        return random.ints(1L + random.nextInt(5), 0, WORDS.size())
                .mapToObj(WORDS::get)
                .collect(Collectors.joining(" "));
    }
}
