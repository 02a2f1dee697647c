package de.efakatalog.index.search.lucene;

import de.efakatalog.index.search.documents.Mentions;
import de.efakatalog.index.search.documents.RecordDocuments;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Opens generations: new ones, and those that survived. */
final class GenerationOpening {

    private static final double BUFFER_MEGABYTES = 64;

    private final RecordDocuments documents;
    private final LongSupplier nanoTime;

    /**
     * @param nanoTime a clock for durations, as {@link System#nanoTime}
     */
    GenerationOpening(RecordDocuments documents, LongSupplier nanoTime) {
        this.documents = documents;
        this.nanoTime = nanoTime;
    }

    /** An empty generation, which holds nothing up to position 0 of a log. */
    LuceneGeneration create(Path path, UUID logId) throws IOException {
        Directory directory = FSDirectory.open(path);
        boolean opened = false;
        try {
            LuceneGeneration generation =
                    open(path, directory, IndexWriterConfig.OpenMode.CREATE, 0, logId);
            opened = true;
            return generation;
        } finally {
            if (!opened) {
                directory.close();
            }
        }
    }

    /**
     * A generation as of its last commit.
     *
     * @throws IOException when it is damaged (all its checksums are compared before it is used),
     *     holds what another log said, or was laid down in a way that this version cannot read
     */
    LuceneGeneration reopen(Path path, UUID logId) throws IOException {
        Directory directory = FSDirectory.open(path);
        boolean opened = false;
        LuceneGeneration generation = null;
        try {
            long position = checked(directory, logId);
            generation = open(path, directory, IndexWriterConfig.OpenMode.APPEND, position, logId);
            generation.recallMentions();
            opened = true;
            return generation;
        } finally {
            if (!opened && generation != null) {
                generation.closeWithoutCommit();
            } else if (!opened) {
                directory.close();
            }
        }
    }

    private LuceneGeneration open(
            Path path,
            Directory directory,
            IndexWriterConfig.OpenMode mode,
            long position,
            UUID logId)
            throws IOException {
        IndexWriterConfig config =
                new IndexWriterConfig()
                        .setOpenMode(mode)
                        // fewer segments while it is built, and so less to merge
                        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                        // only ever together with the position that belongs to it
                        .setCommitOnClose(false);
        IndexWriter writer = new IndexWriter(directory, config);
        boolean opened = false;
        try {
            LuceneGeneration generation =
                    new LuceneGeneration(
                            path,
                            directory,
                            writer,
                            documents,
                            new Mentions(),
                            logId,
                            position,
                            nanoTime);
            opened = true;
            return generation;
        } finally {
            if (!opened) {
                // gives back its lock, without which nobody could open the directory again
                writer.rollback();
            }
        }
    }

    private static long checked(Directory directory, UUID logId) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            Map<String, String> data = reader.getIndexCommit().getUserData();
            String position = data.get(LuceneGeneration.POSITION);
            if (position == null) {
                throw new CorruptIndexException("No position in the commit", directory.toString());
            }
            if (!logId.toString().equals(data.get(LuceneGeneration.LOG))) {
                throw new CorruptIndexException(
                        "The commit belongs to another change log", directory.toString());
            }
            String format = data.get(LuceneGeneration.FORMAT);
            if (!IndexGenerations.presentFormat().equals(format)) {
                throw new CorruptIndexException(
                        "Laid down as %s, which cannot be read; read is %s"
                                .formatted(format, IndexGenerations.presentFormat()),
                        directory.toString());
            }
            return Long.parseLong(position);
        }
    }
}
