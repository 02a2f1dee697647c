package de.efakatalog.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import de.efakatalog.api.testing.CatalogTest;
import de.efakatalog.api.testing.People;
import de.efakatalog.api.testing.PublishedOffer;
import de.efakatalog.model.changelog.RecordKind;
import de.efakatalog.model.identity.IdentityRows;
import de.efakatalog.model.identity.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every GET of the contract, asked by everyone: whoever sees more or less than the others has to
 * stand in {@code visibility-matrix.csv}, and nothing stands there that makes no difference.
 */
@QuarkusTest
class VisibilityMatrixResourceTest extends CatalogTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TABLE = "visibility-matrix.csv";
    private static final String NDJSON = "application/x-ndjson";

    /** The whole answer. */
    private static final String ALL = "*";

    private static final String NOBODY_WROTE =
            "insert into audit_entry (at, kind, registry, record_key, version, action,"
                    + " organisation, actor) select ?, l.kind, l.registry, l.record_key, l.version,"
                    + " 'visibility.test', 'stadt-moenchengladbach', ? from change_log l"
                    + " where l.record_key in ('passierschein-a38', 'passierschein-a38-ikz')"
                    + " and l.kind = ? and not exists (select 1 from audit_entry a"
                    + " where a.kind = l.kind and a.registry = l.registry"
                    + " and a.record_key = l.record_key and a.version = l.version)";

    @Inject People people;
    @Inject IdentityRows rows;
    @Inject PublishedOffer offer;
    @Inject Clock clock;

    /** Something of everything that not everybody sees. */
    @BeforeEach
    void thereIsSomethingToSee() {
        rows.update("delete from membership");
        Person admin = people.memberOf(Caller.OWN, "admin");
        people.token(Caller.OWN, 1, "edit");
        people.request(admin)
                .contentType(ContentType.JSON)
                .body("{\"email\": \"neu@stadt.example\", \"roles\": [\"editor\"]}")
                .post("/api/v1/organisations/" + Caller.OWN + "/invitations")
                .then()
                .statusCode(201);
        people.request(people.somebody())
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"Sichtbar\"}")
                .post("/api/v1/organisations/" + Caller.OWN + "/claims")
                .then()
                .statusCode(202);
        offer.exists();
        for (RecordKind kind :
                List.of(
                        RecordKind.IMPLEMENTATION,
                        RecordKind.IMPLEMENTATION_DRAFT,
                        RecordKind.REUSE_OFFER,
                        RecordKind.REUSE_OFFER_DRAFT)) {
            rows.update(NOBODY_WROTE, clock.instant(), admin.pseudonym(), kind.wireName());
        }
    }

    @Test
    void everyoneSeesWhatTheTableSays() throws IOException {
        Map<String, List<String>> seen = new TreeMap<>();
        for (ContractOperation operation : ContractOperation.all()) {
            if (operation.method().equals("get")) {
                note(operation.id(), ask(operation, "", "application/json"), seen);
                if (operation.parameters().contains("explain")) {
                    note(
                            operation.id() + "?explain",
                            ask(operation, "explain=true&q=Wohnsitz", "application/json"),
                            seen);
                }
            }
        }
        assertThat(CallerTable.lines(seen))
                .isEqualTo(CallerTable.lines(CallerTable.read(TABLE, 2)));
    }

    /** What is hidden in the page must not come out with all of it. */
    @Test
    void whatIsHiddenInAPageIsHiddenInTheStream() throws IOException {
        Set<String> guarded = new TreeSet<>();
        CallerTable.read(TABLE, 2).keySet().forEach(key -> guarded.add(key.split(",", 2)[0]));
        Set<String> compared = new TreeSet<>();
        for (ContractOperation operation : ContractOperation.all()) {
            if (guarded.contains(operation.id()) && operation.offered().contains(NDJSON)) {
                compared.add(operation.id());
                Map<Caller, Set<String>> page = ask(operation, "", "application/json");
                Map<Caller, Set<String>> stream = ask(operation, "", NDJSON);
                for (Caller caller : Caller.values()) {
                    assertThat(stream.getOrDefault(caller, Set.of()))
                            .as("%s by %s", operation.id(), caller)
                            .isEqualTo(items(page.getOrDefault(caller, Set.of())));
                }
            }
        }
        assertThat(compared).contains("getOfferHistory", "getImplementationDraftHistory");
    }

    private static Set<String> items(Set<String> fields) {
        Set<String> items = new TreeSet<>();
        for (String field : fields) {
            if (field.startsWith("/items/")) {
                items.add(field.substring("/items".length()));
            }
        }
        return items;
    }

    /** What each caller sees; who is refused is not there. */
    private Map<Caller, Set<String>> ask(
            ContractOperation operation, String question, String accepted) throws IOException {
        String separator = operation.query().isEmpty() ? "?" : "&";
        String address =
                operation.path()
                        + operation.query()
                        + (question.isEmpty() ? "" : separator + question);
        Map<Caller, Set<String>> seen = new EnumMap<>(Caller.class);
        for (Caller caller : Caller.values()) {
            Response answer = caller.request(people).accept(accepted).get(address);
            assertThat(answer.statusCode()).as("%s by %s", address, caller).isLessThan(500);
            if (answer.statusCode() == 200) {
                seen.put(caller, SeenFields.of(content(answer)));
            }
        }
        return seen;
    }

    private static JsonNode content(Response answer) throws IOException {
        if (!answer.contentType().startsWith(NDJSON)) {
            return JSON.readTree(answer.asByteArray());
        }
        ArrayNode lines = JSON.createArrayNode();
        for (String line : answer.asString().lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    /**
     * A line for the door if not everyone gets in, and one for each field that not all of those
     * see.
     */
    private static void note(
            String door, Map<Caller, Set<String>> seen, Map<String, List<String>> table) {
        if (seen.isEmpty()) {
            return;
        }
        if (seen.size() < Caller.values().length) {
            table.put(door + "," + ALL, cells(seen::containsKey));
        }
        Map<String, List<String>> fields = new TreeMap<>();
        seen.values().stream()
                .flatMap(Set::stream)
                .forEach(
                        field ->
                                fields.put(
                                        field,
                                        cells(
                                                caller ->
                                                        seen.getOrDefault(caller, Set.of())
                                                                .contains(field))));
        SeenFields.together(fields)
                .forEach(
                        (field, cells) -> {
                            if (!cells.equals(cells(seen::containsKey))) {
                                table.put(door + "," + field, cells);
                            }
                        });
    }

    private static List<String> cells(Predicate<Caller> sees) {
        return Arrays.stream(Caller.values())
                .map(caller -> sees.test(caller) ? "sees" : "-")
                .toList();
    }
}
