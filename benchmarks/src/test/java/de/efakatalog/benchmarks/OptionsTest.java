package de.efakatalog.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    private static final Path DIRECTORY = Path.of("/files");

    @Test
    void measuresEverythingUnlessNamed() {
        assertThat(Options.parse(DIRECTORY).names())
                .containsExactly(
                        "start",
                        "import",
                        "routing-table",
                        "routing-change",
                        "routing-http",
                        "search-http",
                        "search-facets",
                        "search-index");
        assertThat(Options.parse(DIRECTORY, "import").names()).containsExactly("import");
    }

    @Test
    void measuresAllOfRoutingOrAPart() {
        assertThat(Options.parse(DIRECTORY, "routing").names())
                .containsExactly("routing-table", "routing-change", "routing-http");
        assertThat(Options.parse(DIRECTORY, "routing-http").names())
                .containsExactly("routing-http");
    }

    @Test
    void measuresAllOfSearchOrAPart() {
        assertThat(Options.parse(DIRECTORY, "search").names())
                .containsExactly("search-http", "search-facets", "search-index");
        assertThat(Options.parse(DIRECTORY, "search-facets").names())
                .containsExactly("search-facets");
    }

    @Test
    void takesNumberAndFile() {
        Options options =
                Options.parse(DIRECTORY, "import", "--file", "GV.txt", "--repetitions", "7");

        assertThat(options.file()).contains(Path.of("/files/GV.txt"));
        assertThat(options.repetitions(3)).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stat", "--file", "--repetitions", ""})
    void refusesWhatItDoesNotKnow(String argument) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse(DIRECTORY, argument))
                .withMessageContaining("Usage: bench [start] [import] [routing]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "12345"})
    void refusesWhatIsNoNumberOfRepetitions(String number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse(DIRECTORY, "--repetitions", number))
                .withMessage("--repetitions takes a number from 1 to 9999.");
    }
}
