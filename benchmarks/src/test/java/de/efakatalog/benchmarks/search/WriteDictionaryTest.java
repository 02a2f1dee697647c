package de.efakatalog.benchmarks.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WriteDictionaryTest {

    @Test
    void theCommittedDictionaryHoldsTheWordsOfTheCommittedTitles() throws IOException {
        assertThat(Files.readString(Path.of("..").resolve(WriteDictionary.FILE)))
                .as("run ./catalog dictionary")
                .isEqualTo(WriteDictionary.text());
    }
}
