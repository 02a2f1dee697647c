package de.efakatalog.benchmarks.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.index.search.text.Vocabulary;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The knowledge of the analysis belongs to the committed services. */
class ThesaurusKeysTest {

    @Test
    void everyKeyOfTheThesaurusBeginsTheKeyOfAService() {
        Set<String> beginnings = new TreeSet<>();
        for (SeedServices.SeedService service : SeedServices.all()) {
            for (int length : new int[] {8, 11, 14}) {
                beginnings.add(
                        service.key().substring(0, Math.min(length, service.key().length())));
            }
        }
        assertThat(beginnings).containsAll(Vocabulary.standard().thesaurus().keys());
    }
}
