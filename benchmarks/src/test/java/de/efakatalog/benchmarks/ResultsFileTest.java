package de.efakatalog.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsFileTest {

    @TempDir Path folder;

    @Test
    void replacesASectionInPlaceAndKeepsTheOthers() throws IOException {
        Path path = folder.resolve("RESULTS.md");
        ResultsFile results = new ResultsFile(path);
        results.replace("start", "old figures\n");
        results.replace("import", "others\n");
        String before = Files.readString(path);

        results.replace("start", "new figures\n");

        assertThat(Files.readString(path)).isEqualTo(before.replace("old", "new"));
        assertThat(before).contains("## start\n\nold figures\n\n## import\n\nothers\n");
    }

    @Test
    void writingTheSameAgainChangesNothing() throws IOException {
        Path path = folder.resolve("RESULTS.md");
        ResultsFile results = new ResultsFile(path);
        results.replace("start", "figures");
        String before = Files.readString(path);

        results.replace("start", "figures");

        assertThat(Files.readString(path)).isEqualTo(before);
    }
}
