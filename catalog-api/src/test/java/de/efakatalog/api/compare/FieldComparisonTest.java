package de.efakatalog.api.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FieldComparisonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    private static ComparisonRow row(String field, String... documents) {
        List<String> ids = List.of("a", "b", "c", "d").subList(0, documents.length);
        return FieldComparison.rows(
                        ids, List.of(documents).stream().map(each -> json(each)).toList())
                .stream()
                .filter(row -> row.field().equals(field))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + field));
    }

    @Test
    void saysWhatDiffers() {
        ComparisonRow row = row("/name", "{\"name\":\"A\"}", "{\"name\":\"B\"}");
        assertThat(row)
                .isEqualTo(
                        new ComparisonRow(
                                FieldGroup.FACTS,
                                "/name",
                                true,
                                List.of(),
                                List.of(json("\"A\""), json("\"B\""))));
        assertThat(row("/name", "{\"name\":\"A\"}", "{\"name\":\"A\"}").differs()).isFalse();
    }

    @Test
    void whoSaysNothingIsNotLikeTheOthers() {
        ComparisonRow row = row("/url", "{\"url\":\"https://a\"}", "{}", "{\"url\":\"https://a\"}");
        assertThat(row.differs()).isTrue();
        assertThat(row.missing()).containsExactly("b");
        assertThat(row.values())
                .containsExactly(json("\"https://a\""), json("null"), json("\"https://a\""));
    }

    @Test
    void nobodySayingAnythingIsNoAgreement() {
        ComparisonRow row = row("/url", "{\"url\":null}", "{\"url\":\" \"}");
        assertThat(row.differs()).isFalse();
        assertThat(row.missing()).containsExactly("a", "b");
    }

    @Test
    void noIsAnAnswer() {
        ComparisonRow row =
                row(
                        "/profile/efa",
                        "{\"profile\":{\"efa\":false}}",
                        "{\"profile\":{\"efa\":false}}");
        assertThat(row.differs()).isFalse();
        assertThat(row.missing()).isEmpty();
    }

    @Test
    void orderOfAListSaysNothing() {
        assertThat(
                        row(
                                        "/profile/languages",
                                        "{\"profile\":{\"languages\":[\"de\",\"en\"]}}",
                                        "{\"profile\":{\"languages\":[\"en\",\"de\"]}}")
                                .differs())
                .isFalse();
    }

    @Test
    void likeIsComparedWithLike() {
        String first =
                "{\"profile\":{\"interfaces\":[{\"kind\":\"fit-connect\"},{\"kind\":\"xoev-standard\",\"name\":\"XBau\",\"version\":\"2.4\"}]}}";
        String second =
                "{\"profile\":{\"interfaces\":[{\"kind\":\"xoev-standard\",\"name\":\"XBau\",\"version\":\"2.3\",\"url\":null}]}}";
        ComparisonRow fitConnect = row("/profile/interfaces/fit-connect", first, second);
        assertThat(fitConnect.missing()).containsExactly("b");
        assertThat(fitConnect.values().getFirst()).isEqualTo(json("[{\"kind\":\"fit-connect\"}]"));
        assertThat(row("/profile/interfaces/xoev-standard", first, second).differs()).isTrue();
    }

    @Test
    void keysAreWrittenAsPointersWriteThem() {
        assertThat(
                        row(
                                        "/profile/fachverfahren/A~1B~0C",
                                        "{\"profile\":{\"fachverfahren\":[{\"product\":\"A/B~C\"}]}}",
                                        "{}")
                                .missing())
                .containsExactly("b");
    }

    @Test
    void everyCategoryOfTheChecklistHasARow() {
        assertThat(row("/profile/efaRequirements/legal-reusability", "{}", "{}").missing())
                .hasSize(2);
    }

    @Test
    void offersAreComparedByLegalRoute() {
        String two =
                "{\"offers\":[{\"id\":\"x\",\"legalRoute\":\"ikz\"},{\"id\":\"y\",\"legalRoute\":\"ikz\"}]}";
        String other =
                "{\"offers\":[{\"id\":\"p\",\"legalRoute\":\"open-source\"},{\"id\":\"q\",\"legalRoute\":\"ikz\"}]}";
        assertThat(row("/offers/ikz/0/id", two, other).values())
                .containsExactly(json("\"x\""), json("\"q\""));
        assertThat(row("/offers/ikz/1/id", two, other).missing()).containsExactly("b");
        assertThat(row("/offers/open-source/0/id", two, other).missing()).containsExactly("a");
        assertThat(row("/offers", "{\"offers\":[]}", "{}").missing()).hasSize(2);
    }

    @Property(tries = 300)
    void orderOfTheIdsChangesTheOrderOfTheValuesOnly(
            @ForAll("documents") List<JsonNode> documents, @ForAll Random random) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        List<ComparisonRow> straight = FieldComparison.rows(ids(documents), documents);
        List<ComparisonRow> shuffled =
                FieldComparison.rows(
                        order.stream().map(String::valueOf).toList(),
                        order.stream().map(documents::get).toList());
        assertThat(shuffled).hasSameSizeAs(straight);
        for (int i = 0; i < straight.size(); i++) {
            ComparisonRow one = straight.get(i);
            ComparisonRow other = shuffled.get(i);
            assertThat(other.field()).isEqualTo(one.field());
            assertThat(other.differs()).isEqualTo(one.differs());
            assertThat(other.missing()).containsExactlyInAnyOrderElementsOf(one.missing());
            for (int at = 0; at < order.size(); at++) {
                assertThat(other.values().get(at)).isEqualTo(one.values().get(order.get(at)));
            }
        }
    }

    @Property(tries = 200)
    void nothingDiffersFromItself(@ForAll("document") JsonNode document) {
        List<JsonNode> same = List.of(document, document.deepCopy(), document.deepCopy());
        assertThat(FieldComparison.rows(ids(same), same))
                .noneMatch(ComparisonRow::differs)
                .allMatch(row -> row.missing().isEmpty() || row.missing().size() == 3);
    }

    private static List<String> ids(List<JsonNode> documents) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            ids.add(String.valueOf(i));
        }
        return ids;
    }

    @Provide
    Arbitrary<List<JsonNode>> documents() {
        return document().list().ofMinSize(2).ofMaxSize(4);
    }

    @Provide
    Arbitrary<JsonNode> document() {
        Arbitrary<Map<String, Object>> interfaces =
                object("kind", List.of("fit-connect", "web-api"), "name", List.of("A", "B", ""));
        Arbitrary<Map<String, Object>> offers =
                object("legalRoute", List.of("ikz", "fit-store"), "id", List.of("x", "y", "z"));
        return Combinators.combine(
                        Arbitraries.of("", "A", "B"),
                        Arbitraries.of("de", "en", "fr").list().ofMaxSize(3),
                        interfaces.list().ofMaxSize(3),
                        offers.list().ofMaxSize(3),
                        Arbitraries.of(true, false).injectNull(0.3))
                .as(
                        (name, languages, kinds, offered, efa) -> {
                            Map<String, Object> profile = new TreeMap<>();
                            profile.put("languages", languages);
                            profile.put("interfaces", kinds);
                            profile.put("efa", efa);
                            return JSON.valueToTree(
                                    Map.of("name", name, "profile", profile, "offers", offered));
                        });
    }

    private static Arbitrary<Map<String, Object>> object(
            String first, List<String> ones, String second, List<String> others) {
        return Combinators.combine(Arbitraries.of(ones), Arbitraries.of(others))
                .as((one, other) -> Map.of(first, one, second, other));
    }
}
