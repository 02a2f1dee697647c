package de.efakatalog.index.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SegmentMemoryTest {

    private ByteBuffersDirectory directory;
    private IndexWriter writer;
    private DirectoryReader reader;

    @BeforeEach
    void open() throws IOException {
        directory = new ByteBuffersDirectory();
        writer = new IndexWriter(directory, new IndexWriterConfig());
        writer.addDocument(new Document());
        reader = DirectoryReader.open(writer);
    }

    @AfterEach
    void close() throws IOException {
        reader.close();
        writer.close();
        directory.close();
    }

    @Test
    void triesAgainWhatHasFailed() throws IOException {
        List<Exception> failures =
                new ArrayList<>(List.of(new IOException("disk"), new IllegalStateException("bug")));
        SegmentMemory<Object> memory = new SegmentMemory<>(segment -> fail(failures));

        assertThatThrownBy(() -> memory.of(segment())).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> memory.of(segment())).isInstanceOf(IllegalStateException.class);
        Object worked = memory.of(segment());

        assertThat(memory.of(segment())).isSameAs(worked);
        assertThat(failures).isEmpty();
    }

    private static Object fail(List<Exception> failures) throws IOException {
        if (failures.isEmpty()) {
            return new Object();
        }
        switch (failures.removeFirst()) {
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            default -> throw new AssertionError();
        }
    }

    @Test
    void letsGoOfASegmentThatIsClosed() throws IOException {
        SegmentMemory<Object> memory = new SegmentMemory<>(segment -> new Object());
        WeakReference<Object> worked = new WeakReference<>(memory.of(segment()));
        assertThat(memory.of(segment())).isSameAs(worked.get());

        close();

        assertThat(memory.isEmpty()).isTrue();
        open();
        assertThat(memory.of(segment())).isNotSameAs(worked.get());
    }

    @Test
    void letsGoAfterAFailureToo() throws IOException {
        List<Exception> failures = new ArrayList<>(List.of(new IOException("disk")));
        SegmentMemory<Object> memory = new SegmentMemory<>(segment -> fail(failures));
        assertThatThrownBy(() -> memory.of(segment())).isInstanceOf(IOException.class);
        memory.of(segment());
        assertThat(memory.isEmpty()).isFalse();

        close();

        assertThat(memory.isEmpty()).isTrue();
        open();
    }

    private LeafReader segment() {
        return reader.leaves().getFirst().reader();
    }
}
