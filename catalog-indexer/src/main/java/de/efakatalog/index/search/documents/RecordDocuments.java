package de.efakatalog.index.search.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.index.search.engine.EngineDocument;
import de.efakatalog.index.search.engine.GermanSortKey;
import de.efakatalog.index.search.engine.IndexedRecord;
import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.index.search.rank.Executing;
import de.efakatalog.index.search.rank.Features;
import de.efakatalog.index.search.rank.Features.Standing;
import de.efakatalog.index.search.text.Vocabulary;
import de.efakatalog.model.changelog.RecordKind;
import de.efakatalog.model.service.ExecutingLevel;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes documents of logged records.
 *
 * <p>Raise {@link #VERSION} when other tokens or values are taken from the same record: it makes a
 * new generation of the index.
 *
 * <p>It reads fields by name and puts up with missing ones: the log also holds versions that were
 * written before a field existed.
 */
public final class RecordDocuments {

    /** Part of the fingerprint of an index generation. */
    static final int VERSION = 4;

    /** Kinds that are searched, and those that searched ones depend on. */
    public static final Set<RecordKind> KINDS =
            EnumSet.of(
                    RecordKind.SERVICE,
                    RecordKind.OZG_SERVICE,
                    RecordKind.ORGANISATION,
                    RecordKind.IMPLEMENTATION,
                    RecordKind.REPORTED_REUSE,
                    RecordKind.REGION,
                    RecordKind.POSTCODE,
                    RecordKind.DESTINATION);

    /** Kinds of which others have to know something (see {@link #statement}). */
    public static final List<RecordKind> SPEAKING =
            List.of(
                    RecordKind.SERVICE,
                    RecordKind.ORGANISATION,
                    RecordKind.IMPLEMENTATION,
                    RecordKind.REPORTED_REUSE,
                    RecordKind.POSTCODE);

    private final ObjectMapper mapper;

    /**
     * @param mapper reads the records' JSON
     */
    public RecordDocuments(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * Stands for everything that decides what a document looks like, whatever the engine: a
     * document with another fingerprint has to be made again.
     */
    public static String fingerprint() {
        return "text%s-documents%d-collation%s"
                .formatted(Vocabulary.fingerprint(), VERSION, GermanSortKey.VERSION);
    }

    /**
     * Stands for how documents are read back, whatever the engine: an index with another format
     * cannot answer.
     */
    public static String format() {
        return "features" + Features.FORMAT;
    }

    /**
     * Waits until everything is there that documents are made with. Before several threads of a
     * pool make some: they would all wait for one of them to read it.
     */
    public static void awaitKnowledge() {
        Vocabulary.standard();
    }

    /** What this record says that matters to the documents of others. */
    public Statement statement(IndexedRecord record) {
        return read(record).statement();
    }

    /** Reads many records, on all processors, in the order in which they come. */
    public List<ReadRecord> readAll(Collection<IndexedRecord> records) {
        awaitKnowledge();
        return records.parallelStream().map(this::read).toList();
    }

    /**
     * The document of a record.
     *
     * @param mentions what other records say about it
     * @throws IllegalArgumentException when records of this kind are not indexed
     */
    public EngineDocument document(IndexedRecord record, Mentions mentions) {
        return document(read(record), mentions);
    }

    /**
     * The document of a record.
     *
     * @param mentions what other records say about it
     * @throws IllegalArgumentException when records of this kind are not indexed
     */
    public EngineDocument document(ReadRecord read, Mentions mentions) {
        IndexedRecord record = read.record();
        JsonNode json = read.json();
        Target self = new Target(record.kind(), record.key());
        DocumentContent content = new DocumentContent();
        content.key(record.key());
        String name =
                switch (record.kind()) {
                    case SERVICE ->
                            service(
                                    record.key(),
                                    json,
                                    content,
                                    new KnownUse(mentions).ofService(self));
                    case OZG_SERVICE -> ozgService(json, content);
                    case ORGANISATION -> organisation(json, content);
                    case IMPLEMENTATION ->
                            implementation(
                                    json,
                                    content,
                                    new KnownUse(mentions)
                                            .ofImplementation(
                                                    read.statement(),
                                                    Statements.isPublished(json)));
                    case REGION -> region(json, content, mentions.about(self, RecordKind.POSTCODE));
                    case POSTCODE, REPORTED_REUSE -> record.key();
                    case DESTINATION -> destination(record, json, content);
                    case AUTHORITY,
                            RESPONSIBILITY,
                            REUSE_OFFER,
                            REUSE_OFFER_DRAFT,
                            IMPLEMENTATION_DRAFT ->
                            throw new IllegalArgumentException(
                                    "records of kind " + record.kind() + " are not indexed");
                };
        return new EngineDocument(
                record,
                GermanSortKey.of(name),
                changedAt(json),
                content.tokens(),
                content.values(),
                content.features());
    }

    private static String service(
            String key, JsonNode json, DocumentContent content, KnownUse.Use use) {
        String title = json.path("title").asText();
        content.title(title);
        content.otherTitle(Statements.text(json.path("citizenTitle")));
        content.everydayNames(Vocabulary.standard().thesaurus().namesOf(key));
        content.standing(
                Standing.ofService(key, executing(json), use.implementations(), use.reports()));
        content.value(SearchFilter.THEMENFELD, Statements.text(json.path("themenfeld")));
        content.value(SearchFilter.LAGE, Statements.text(json.path("lage")));
        content.values(SearchFilter.TYPISIERUNG, json.path("typisierung"));
        ozgId(json, content);
        content.value(SearchFilter.IMPLEMENTED, String.valueOf(use.implementations() > 0));
        use.values().forEach(content::values);
        return title;
    }

    /** Whoever types the number of a bundle means what belongs to it as well. */
    private static void ozgId(JsonNode json, DocumentContent content) {
        String ozgId = Statements.text(json.path("ozgId"));
        content.key(ozgId);
        content.value(SearchFilter.OZG_ID, ozgId);
    }

    /** Kommunen, if they do in any Land; nobody, if nothing is known. */
    private static Executing executing(JsonNode json) {
        Set<ExecutingLevel> levels = EnumSet.noneOf(ExecutingLevel.class);
        json.path("executingLevel")
                .forEach(
                        level ->
                                ExecutingLevel.fromWireName(level.asText()).ifPresent(levels::add));
        if (levels.isEmpty()) {
            return Executing.UNKNOWN;
        }
        return switch (levels.stream().max(Comparator.naturalOrder()).orElseThrow()) {
            case BUND -> Executing.BUND;
            case LAND -> Executing.LAND;
            case KOMMUNE, KREIS, GEMEINDEVERBAND, GEMEINDE -> Executing.KOMMUNE;
        };
    }

    private static String ozgService(JsonNode json, DocumentContent content) {
        String title = json.path("title").asText();
        content.title(title);
        content.value(SearchFilter.THEMENFELD, Statements.text(json.path("themenfeld")));
        content.value(SearchFilter.LAGE, Statements.text(json.path("lage")));
        content.value(SearchFilter.OZG_ID, Statements.text(json.path("ozgId")));
        return title;
    }

    private static String organisation(JsonNode json, DocumentContent content) {
        String name = json.path("name").asText();
        content.title(name);
        content.value(SearchFilter.ORGANISATION_KIND, Statements.text(json.path("kind")));
        return name;
    }

    private static String implementation(JsonNode json, DocumentContent content, KnownUse.Use use) {
        String name = json.path("name").asText();
        content.title(name);
        content.detail(Statements.text(json.path("operator")));
        json.path("standards").forEach(each -> content.detail(each.asText()));
        content.values(SearchFilter.SERVICE, json.path("services"));
        content.standing(Standing.ofImplementation(use.implementations() > 0, use.reports()));
        ozgId(json, content);
        content.value(SearchFilter.PROVIDER, Statements.text(json.path("provider")));
        content.value(SearchFilter.STATUS, Statements.text(json.path("status")));
        use.values().forEach(content::values);
        return name;
    }

    private static String region(
            JsonNode json, DocumentContent content, List<Statement> postcodes) {
        String name = json.path("name").asText();
        // "Mönchengladbach, Stadt": what people call it counts as its name, the rest is a detail
        int comma = name.indexOf(", ");
        content.title(comma < 0 ? name : name.substring(0, comma));
        content.detail(comma < 0 ? null : name);
        content.key(Statements.text(json.path("ags")));
        content.value(SearchFilter.LEVEL, Statements.text(json.path("level")));
        content.value(SearchFilter.PARENT, Statements.text(json.path("parent")));
        postcodes.forEach(each -> content.value(SearchFilter.POSTCODE, each.self().key()));
        return name;
    }

    private static String destination(
            IndexedRecord record, JsonNode json, DocumentContent content) {
        JsonNode details = json.path("details");
        String name = Statements.text(details.path("name"));
        content.title(name);
        content.otherTitle(Statements.text(details.path("shortName")));
        content.detail(Statements.text(json.path("submissionHost")));
        content.value(SearchFilter.ORIGIN, Statements.text(details.path("origin")));
        return name == null ? record.key() : name;
    }

    /** Milliseconds since 1970; 0 when the record does not say. */
    private static long changedAt(JsonNode json) {
        @Nullable String instant = Statements.text(json.path("updatedAt"));
        try {
            return instant == null ? 0 : Math.max(0, Instant.parse(instant).toEpochMilli());
        } catch (DateTimeException | ArithmeticException e) {
            return 0;
        }
    }

    private ReadRecord read(IndexedRecord record) {
        try {
            JsonNode json = mapper.readTree(record.json());
            return new ReadRecord(record, json, Statements.of(record, json));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("The logged record " + record.id() + " is no JSON", e);
        }
    }
}
