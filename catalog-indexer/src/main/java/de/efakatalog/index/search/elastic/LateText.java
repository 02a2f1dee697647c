package de.efakatalog.index.search.elastic;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A text of a document that is only read when somebody needs it: best together with others, by
 * {@link LateTexts#fetch}, otherwise alone.
 */
final class LateText implements Supplier<String> {

    /** Which text of the document. */
    enum Part {
        FEATURES(ElasticFields.FEATURES, ElasticFields.FEATURES_KEY),
        RECORD(ElasticFields.RECORD, ElasticFields.VERSION_OF_RECORD);

        private final String text;
        private final String mark;

        Part(String text, String mark) {
            this.text = text;
            this.mark = mark;
        }

        /** What has to be read for it. */
        List<String> fields() {
            return List.of(text, mark);
        }

        /** What the text is known by. */
        String mark(StoredDocument document) {
            return this == FEATURES
                    ? StoredDocument.present(document.featuresKey())
                    : Long.toString(document.version());
        }

        String text(StoredDocument document) {
            return StoredDocument.present(
                    this == FEATURES ? document.features() : document.record());
        }
    }

    private final LateTexts texts;
    private final String alias;
    private final String id;
    private final Part part;
    private final String mark;
    private volatile @Nullable String text;

    /**
     * @param alias where the document was found
     * @param id of the document
     * @param mark what the text was known by when the document was found
     */
    LateText(LateTexts texts, String alias, String id, Part part, String mark) {
        this.texts = texts;
        this.alias = alias;
        this.id = id;
        this.part = part;
        this.mark = mark;
    }

    @Override
    public String get() {
        if (text == null) {
            texts.fetch(List.of(this));
        }
        return Objects.requireNonNull(text);
    }

    boolean isMissing() {
        return text == null;
    }

    void is(String read) {
        text = read;
    }

    String alias() {
        return alias;
    }

    String id() {
        return id;
    }

    Part part() {
        return part;
    }

    String mark() {
        return mark;
    }
}
