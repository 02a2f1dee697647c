package de.efakatalog.index.search.lucene;

import de.efakatalog.index.search.engine.Candidate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;

/** Reads found documents out of the columns, segment by segment, as columns only go forward. */
final class CandidateReader {

    private final IndexSearcher searcher;

    CandidateReader(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** The candidates in the order in which they were found. */
    List<Candidate> read(ScoreDoc[] found) throws IOException {
        Integer[] ascending = new Integer[found.length];
        Arrays.setAll(ascending, i -> i);
        Arrays.sort(ascending, Comparator.comparingInt(i -> found[i].doc));
        Candidate[] candidates = new Candidate[found.length];
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        Columns columns = null;
        for (int i : ascending) {
            int document = found[i].doc;
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
            if (columns == null || columns.base != leaf.docBase) {
                columns = new Columns(leaf);
            }
            candidates[i] = columns.candidate((FieldDoc) found[i]);
        }
        return new ArrayList<>(Arrays.asList(candidates));
    }

    private static final class Columns {

        final int base;
        private final NumericDocValues version;
        private final BinaryDocValues featuresKey;
        private final BinaryDocValues features;
        private final BinaryDocValues json;

        Columns(LeafReaderContext leaf) throws IOException {
            LeafReader reader = leaf.reader();
            base = leaf.docBase;
            version = DocValues.getNumeric(reader, LuceneFields.VERSION);
            featuresKey = DocValues.getBinary(reader, LuceneFields.FEATURES_KEY);
            features = DocValues.getBinary(reader, LuceneFields.FEATURES);
            json = DocValues.getBinary(reader, LuceneFields.JSON);
        }

        Candidate candidate(FieldDoc found) throws IOException {
            int document = found.doc - base;
            version.advanceExact(document);
            featuresKey.advanceExact(document);
            features.advanceExact(document);
            json.advanceExact(document);
            BytesRef featuresCopy = BytesRef.deepCopyOf(features.binaryValue());
            BytesRef record = BytesRef.deepCopyOf(json.binaryValue());
            return new Candidate(
                    LuceneOrder.place(found),
                    version.longValue(),
                    featuresKey.binaryValue().utf8ToString(),
                    featuresCopy::utf8ToString,
                    record::utf8ToString);
        }
    }
}
