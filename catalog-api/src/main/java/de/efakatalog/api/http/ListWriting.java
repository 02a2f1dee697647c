package de.efakatalog.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import de.efakatalog.index.search.SearchHit;
import de.efakatalog.index.search.SearchIndex;
import de.efakatalog.index.search.SearchQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Writes lists that are not one JSON document. */
@ApplicationScoped
class ListWriting {

    /** Joined and written at once: one query for each such block, and never more in memory. */
    private static final int BLOCK = 500;

    private final ObjectMapper json;

    ListWriting(ObjectMapper json) {
        this.json = json;
    }

    /** A page as CSV. */
    String csv(Class<? extends Record> columns, List<?> items) {
        return CsvTable.of(columns).write(items.stream().map(this::tree).toList());
    }

    private JsonNode tree(Object item) {
        if (item instanceof RawValue raw) {
            try {
                return json.readTree(raw.rawValue().toString());
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A logged record is no JSON", e);
            }
        }
        return json.valueToTree(item);
    }

    /**
     * Everything that matches, one JSON document a line (application/x-ndjson), written while it is
     * read: the stream blocks when the reader is slow.
     */
    StreamingOutput everything(SearchIndex index, SearchQuery query, ListContent content) {
        return output -> {
            List<SearchHit> block = new ArrayList<>(BLOCK);
            index.scan(
                    query,
                    hit -> {
                        block.add(hit);
                        if (block.size() == BLOCK) {
                            writeLines(content, block, output);
                            block.clear();
                        }
                    });
            writeLines(content, block, output);
        };
    }

    /** All of these, one JSON document a line. */
    StreamingOutput everything(List<?> items) {
        return output -> writeLines(items, output);
    }

    private void writeLines(ListContent content, List<SearchHit> block, OutputStream output) {
        writeLines(content.toItems().apply(List.copyOf(block)), output);
    }

    private void writeLines(List<?> items, OutputStream output) {
        try {
            for (Object item : items) {
                output.write(json.writeValueAsBytes(item));
                output.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
