package de.efakatalog.model.region;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuccessorTableReaderTest {
    private static final String HEADER = "ars,successor,since\n";

    private static SuccessorTable read(String text) throws IOException {
        return SuccessorTableReader.read(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    @Test
    void readsMergersChainsAndSplits() throws IOException {
        SuccessorTable table =
                read(
                        HEADER
                                + "160565056001,160565056002,2024-01-01\n"
                                + "160565056002,160565056003,2025-01-01\n"
                                + "16056,16063,2021-07-01\n"
                                + "\"16056\",16064,2021-07-01");

        assertThat(table.successions())
                .hasSize(4)
                .contains(
                        new Succession(Ars.of("16056"), Ars.of("16063"), LocalDate.of(2021, 7, 1)),
                        new Succession(Ars.of("16056"), Ars.of("16064"), LocalDate.of(2021, 7, 1)));
    }

    @Test
    void readsAByteOrderMarkCrLfAndEmptyLines() throws IOException {
        assertThat(read("\uFEFF" + "ars,successor,since\r\n01,02,2024-01-01\r\n\r\n").successions())
                .containsExactly(
                        new Succession(Ars.of("01"), Ars.of("02"), LocalDate.of(2024, 1, 1)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "010,0111,2024-01-01 | 2 | 5 | an ARS of 2, 3, 5, 9 or 12 digits",
                "x,01,2024-01-01 | 2 | 1 | an ARS of 2, 3, 5, 9 or 12 digits",
                "01,02,2024-02-30 | 2 | 7 | a date as YYYY-MM-DD",
                "'\"01\",\"02\",01.01.2024' | 2 | 11 | a date as YYYY-MM-DD",
                "01,02 | 2 | 1 | the three fields ars, successor and since",
                "01,02,2024-01-01,03 | 2 | 1 | the three fields ars, successor and since",
                "01,01,2024-01-01 | 2 | 4 | another region than 01",
                "01,02,2024-01-01;01,02,2024-01-01 | 3 | 4 | a new successor of 01",
                "01,02,2024-01-01;01,03,2024-01-02 | 3 | 7 | the day of the other lines for 01",
                "01,02,2024-01-01;02,03,2024-01-01;03,01,2025-01-01 | 4 | 4 | a region that does",
                "'\"01,02,2024-01-01' | 2 | 1 | fields whose quotes close"
            })
    void namesThePlaceOfADefect(String lines, int line, int column, String expected) {
        assertThatThrownBy(() -> read(HEADER + lines.replace(';', '\n') + "\n"))
                .isInstanceOfSatisfying(
                        MalformedFileException.class,
                        e -> {
                            assertThat(e.line()).as(e.getMessage()).isEqualTo(line);
                            assertThat(e.column()).as(e.getMessage()).isEqualTo(column);
                            assertThat(e.expected()).startsWith(expected);
                        });
    }

    @Test
    void requiresTheHeader() {
        assertThatThrownBy(() -> read(""))
                .hasMessage(
                        "Line 1, column 1: expected the header ars,successor,since, but found an"
                                + " empty file.");
        assertThatThrownBy(() -> read("01,02,2024-01-01\n"))
                .hasMessageContaining("expected the header ars,successor,since, but found \"01,02");
    }
}
