package de.efakatalog.api.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that says something else than what happens is found out. */
class ExecutablePageTest {

    private static final String SEEN =
            "HTTP/1.1 201 Created\r\nETag: \"1\"\r\nContent-Type: application/json\r\n\r\n"
                    + "{\"id\":\"a38\",\"end\":null,\"items\":[{\"n\":1},{\"n\":2}],\"more\":true}";

    @TempDir Path folder;

    private static List<String> differences(String shown) {
        return ShownAnswer.read(shown).differences(SEEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 201 Created",
                "HTTP/1.1 201 Created\netag: \"1\"",
                "HTTP/1.1 201 Created\nETag: …",
                "HTTP/1.1 201 Created\n\n{\"id\": \"a38\", \"end\": null}",
                "HTTP/1.1 201 Created\n\n{\"id\": \"…\", \"items\": [{\"n\": 1}, \"…\"]}",
                "HTTP/1.1 201 Created\n\n{\"items\": [{}, {\"n\": 2}]}",
                "HTTP/1.1 201 Created\n\n{\"items\": [{}, {\"n\": 2}, \"…\"]}"
            })
    void whatIsShortenedIsNoDifference(String shown) {
        assertThat(differences(shown)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK",
                "HTTP/1.1 201 Created\nETag: \"2\"",
                "HTTP/1.1 201 Created\nLocation: /a38",
                "HTTP/1.1 201 Created\nLocation: …",
                "HTTP/1.1 201 Created\n\n{\"id\": \"a39\"}",
                "HTTP/1.1 201 Created\n\n{\"end\": \"…\"}",
                "HTTP/1.1 201 Created\n\n{\"other\": null}",
                "HTTP/1.1 201 Created\n\n{\"items\": [{\"n\": 1}]}",
                "HTTP/1.1 201 Created\n\n{\"items\": [{\"n\": 1}, {\"n\": 3}]}",
                "HTTP/1.1 201 Created\n\n{\"items\": [{}, {}, {}, \"…\"]}",
                "HTTP/1.1 201 Created\n\n{\"items\": {}}"
            })
    void whatDiffersIsOneDifference(String shown) {
        assertThat(differences(shown)).hasSize(1);
    }

    @Test
    void blocksShareOneShell() throws Exception {
        ExecutablePage page =
                ExecutablePage.of(
                        "```bash\nA=$B\n```\ntext\n```bash\nprintf 'HTTP/1.1 200 OK\\n\\n%s' $A\n```\n```http\nHTTP/1.1 200 OK\n\n{\"a\": 1}\n```\n");
        assertThat(page.differences(folder, Map.of("B", "{\"a\":1}"))).isEmpty();
        assertThat(page.differences(folder, Map.of("B", "{\"a\":2}"))).hasSize(1);
    }

    @Test
    void commandsThatFailOrPrintWhatIsNotShownAreFoundOut() throws Exception {
        assertThat(ExecutablePage.of("```bash\nfalse\n```\n").differences(folder, Map.of()))
                .hasSize(1);
        assertThat(ExecutablePage.of("```bash\necho x\n```\n").differences(folder, Map.of()))
                .hasSize(1);
        assertThat(
                        ExecutablePage.of("```bash\ntrue\n```\n```http\nHTTP/1.1 200 OK\n```\n")
                                .differences(folder, Map.of()))
                .hasSize(1);
    }

    @Test
    void everyBlockIsOneThatIsExecutedOrCompared() {
        assertThatThrownBy(() -> ExecutablePage.of("```sh\ntrue\n```\n"))
                .hasMessageContaining("neither kind");
        assertThatThrownBy(() -> ExecutablePage.of("```bash\ntrue\n"))
                .hasMessageContaining("every fence");
    }
}
