package de.efakatalog.api.routing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import de.efakatalog.api.http.RenderedJson;
import de.efakatalog.index.routing.RegionRef;
import de.efakatalog.index.routing.Retired;
import de.efakatalog.index.routing.Route;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of a {@link RoutesAnswer}, field by field: the same that Jackson makes by looking at the
 * records, in less than half the time, and in one piece: a stream hands on parts and waits for
 * each. Under load that was a quarter of what an answer costs.
 */
final class RoutesAnswerJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    /**
     * Of regions, authorities and days; what belongs to one responsibility is written each time.
     */
    private static final WrittenValues OFTEN = new WrittenValues();

    private static final int USUAL_SIZE = 2_000;

    private static final SerializedString LEIKA_KEY = name("leikaKey");
    private static final SerializedString AT = name("at");
    private static final SerializedString REGION = name("region");
    private static final SerializedString CANDIDATES = name("candidates");
    private static final SerializedString ROUTES = name("routes");
    private static final SerializedString EXPLANATION = name("explanation");
    private static final SerializedString RETIRED = name("retired");
    private static final SerializedString ARS = name("ars");
    private static final SerializedString NAME = name("name");
    private static final SerializedString LEVEL = name("level");
    private static final SerializedString OUTCOME = name("outcome");
    private static final SerializedString SENTENCE = name("sentence");
    private static final SerializedString VALID_TO = name("validTo");
    private static final SerializedString SUCCESSORS = name("successors");
    private static final SerializedString RESPONSIBILITY = name("responsibility");
    private static final SerializedString AUTHORITY = name("authority");
    private static final SerializedString IMPLEMENTATION = name("implementation");
    private static final SerializedString ONLINE_SERVICE = name("onlineService");
    private static final SerializedString DESTINATION = name("destination");
    private static final SerializedString MATCHED = name("matched");
    private static final SerializedString SOURCE = name("source");
    private static final SerializedString ID = name("id");
    private static final SerializedString URL = name("url");
    private static final SerializedString TITLE = name("title");
    private static final SerializedString REGISTRY = name("registry");
    private static final SerializedString RECORD = name("record");
    private static final SerializedString VALID_FROM = name("validFrom");
    private static final SerializedString UPDATED_AT = name("updatedAt");

    private final JsonGenerator json;

    private RoutesAnswerJson(JsonGenerator json) {
        this.json = json;
    }

    private static SerializedString name(String name) {
        return new SerializedString(name);
    }

    /** The answer in UTF-8. */
    static RenderedJson of(RoutesAnswer answer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
            new RoutesAnswerJson(generator).write(answer);
        } catch (IOException e) {
            throw new UncheckedIOException("An answer could not be written in memory", e);
        }
        return new RenderedJson(bytes.toByteArray());
    }

    private void write(RoutesAnswer answer) throws IOException {
        json.writeStartObject();
        often(LEIKA_KEY, answer.leikaKey());
        often(AT, answer.at());
        json.writeFieldName(REGION);
        write(answer.region());
        json.writeFieldName(CANDIDATES);
        write(answer.candidates());
        json.writeFieldName(ROUTES);
        json.writeStartArray();
        for (Route route : answer.routes()) {
            write(route);
        }
        json.writeEndArray();
        json.writeFieldName(EXPLANATION);
        json.writeStartArray();
        for (ExplainedStep step : answer.explanation()) {
            write(step);
        }
        json.writeEndArray();
        json.writeFieldName(RETIRED);
        write(answer.retired());
        json.writeEndObject();
    }

    private void write(List<RegionRef> regions) throws IOException {
        json.writeStartArray();
        for (RegionRef region : regions) {
            write(region);
        }
        json.writeEndArray();
    }

    private void write(@Nullable RegionRef region) throws IOException {
        if (region == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        often(ARS, region.ars());
        often(NAME, region.name());
        often(LEVEL, region.level().wireName());
        json.writeEndObject();
    }

    private void write(@Nullable Retired retired) throws IOException {
        if (retired == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeFieldName(REGION);
        write(retired.region());
        often(VALID_TO, retired.validTo());
        json.writeFieldName(SUCCESSORS);
        write(retired.successors());
        json.writeEndObject();
    }

    private void write(ExplainedStep step) throws IOException {
        json.writeStartObject();
        often(ARS, step.ars());
        often(NAME, step.name());
        often(LEVEL, step.level().wireName());
        often(OUTCOME, step.outcome().wireName());
        text(SENTENCE, step.sentence());
        json.writeEndObject();
    }

    private void write(Route route) throws IOException {
        json.writeStartObject();
        text(RESPONSIBILITY, route.responsibility());
        json.writeFieldName(AUTHORITY);
        write(route.authority());
        json.writeFieldName(IMPLEMENTATION);
        write(route.implementation());
        json.writeFieldName(ONLINE_SERVICE);
        write(route.onlineService());
        text(DESTINATION, route.destination());
        json.writeFieldName(MATCHED);
        json.writeStartObject();
        often(ARS, route.matched().ars());
        often(LEVEL, route.matched().level().wireName());
        json.writeEndObject();
        json.writeFieldName(SOURCE);
        json.writeStartObject();
        often(REGISTRY, route.source().registry());
        text(RECORD, route.source().record());
        often(VALID_FROM, route.source().validFrom());
        often(UPDATED_AT, route.source().updatedAt());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void write(Route.@Nullable Named named) throws IOException {
        if (named == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        often(ID, named.id());
        often(NAME, named.name());
        json.writeEndObject();
    }

    private void write(Route.@Nullable OnlineService online) throws IOException {
        if (online == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        often(URL, online.url());
        often(TITLE, online.title());
        json.writeEndObject();
    }

    /** The same for what stands in many answers. */
    private void often(SerializedString name, @Nullable Object value) throws IOException {
        json.writeFieldName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(OFTEN.of(value));
        }
    }

    /** Days, instants and UUIDs are written as they print themselves: ISO 8601, RFC 9562. */
    private void text(SerializedString name, @Nullable Object value) throws IOException {
        json.writeFieldName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }
}
