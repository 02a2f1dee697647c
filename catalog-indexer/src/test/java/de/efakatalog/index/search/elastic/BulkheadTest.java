package de.efakatalog.index.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.efakatalog.index.search.engine.EngineUnavailableException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class BulkheadTest {

    @Test
    void refusesOneMoreThanThereIsRoomFor() throws IOException {
        Bulkhead bulkhead = new Bulkhead(1);

        String answer =
                bulkhead.ask(
                        () -> {
                            assertThatThrownBy(() -> bulkhead.ask(() -> "second"))
                                    .isInstanceOf(EngineUnavailableException.class)
                                    .hasMessageContaining("Too many questions");
                            return "first";
                        });

        assertThat(answer).isEqualTo("first");
        assertThat(bulkhead.ask(() -> "third")).isEqualTo("third");
    }

    @Test
    void hasRoomAgainAfterAFailure() throws IOException {
        Bulkhead bulkhead = new Bulkhead(1);
        assertThatThrownBy(
                        () ->
                                bulkhead.ask(
                                        () -> {
                                            throw new IOException("reset");
                                        }))
                .hasMessage("reset");

        assertThat(bulkhead.ask(() -> "next")).isEqualTo("next");
    }

    @Test
    void aRequestThatFoundNoConnectionInTimeMeansThatTheClusterIsAway() {
        assertThatThrownBy(
                        () ->
                                ElasticCalls.make(
                                        () -> {
                                            throw new RuntimeException(
                                                    "error while performing request",
                                                    new TimeoutException("no connection"));
                                        }))
                .isInstanceOf(EngineUnavailableException.class);
    }

    @Test
    void aMistakeOfOursStaysOne() {
        assertThatThrownBy(
                        () ->
                                ElasticCalls.make(
                                        () -> {
                                            throw new IllegalStateException("ours");
                                        }))
                .isInstanceOf(IllegalStateException.class);
    }
}
