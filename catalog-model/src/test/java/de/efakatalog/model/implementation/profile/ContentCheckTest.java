package de.efakatalog.model.implementation.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import de.efakatalog.model.finding.Finding;
import de.efakatalog.model.finding.Finding.Kind;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that keeps what a provider says from being published, all of it at once. */
class ContentCheckTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().registerModule(new JavaTimeModule());
    private static final ImplementationContent COMPLETE =
            SampleImplementations.complete("99050012104000", "muster-software");

    private static Map<String, Kind> findings(ImplementationContent content) {
        return ContentCheck.findings(content).stream()
                .collect(Collectors.toMap(Finding::pointer, Finding::kind));
    }

    /** What is found when something in the complete content is written otherwise. */
    private static Map<String, Kind> findingsAfter(Consumer<ObjectNode> change) {
        ObjectNode content = JSON.valueToTree(COMPLETE);
        change.accept(content);
        return findings(JSON.convertValue(content, ImplementationContent.class));
    }

    private static ObjectNode profile(ObjectNode content) {
        return (ObjectNode) content.get("profile");
    }

    @Test
    void completeContentHasNoFinding() {
        assertThat(ContentCheck.findings(COMPLETE)).isEmpty();
        assertThat(ContentCheck.findings(SampleImplementations.component("05"))).isEmpty();
    }

    @Test
    void saysAllThatAnOnlineServiceLacksAtOnce() {
        assertThat(ContentCheck.findings(SampleImplementations.begun(null)))
                .allMatch(finding -> finding.kind() == Kind.MISSING)
                .extracting(Finding::pointer)
                .containsExactly(
                        "/content/type",
                        "/content/name",
                        "/content/services",
                        "/content/availability",
                        "/content/maturity",
                        "/content/profile/summary",
                        "/content/profile/languages",
                        "/content/profile/trustLevel",
                        "/content/profile/accessChannels",
                        "/content/profile/interfaces",
                        "/content/profile/efa",
                        "/content/profile/hosting",
                        "/content/profile/sourceCode/open",
                        "/content/profile/accessibility",
                        "/content/profile/documents",
                        "/content/profile/contact");
    }

    @Test
    void sharedComponentOwesLessAndHasNoServices() {
        assertThat(
                        findingsAfter(
                                content -> {
                                    content.put("type", "payment-component");
                                    profile(content).putNull("efa");
                                    profile(content).putArray("efaRequirements");
                                    profile(content).putNull("accessibility");
                                    profile(content).putNull("trustLevel");
                                    profile(content).putArray("languages");
                                }))
                .containsOnly(
                        entry("/content/services", Kind.CONTRADICTORY),
                        entry("/content/maturity", Kind.CONTRADICTORY),
                        entry("/content/profile/regions", Kind.MISSING));
    }

    @Test
    void bundleStandsForServicesThatNoSourceNames() {
        assertThat(
                        findingsAfter(
                                content -> {
                                    content.putArray("services");
                                    content.put("ozgId", "20010");
                                }))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1.1, 0, true",
        "1.1, 4, true",
        "1.1, 5, false",
        "2.0, 7, true",
        "2.0, 8, false",
        "2.0, -1, false"
    })
    void maturityHasTheLevelsOfItsModel(String model, short level, boolean sound) {
        Map<String, Kind> findings =
                findingsAfter(
                        content ->
                                content.putObject("maturity")
                                        .put("model", model)
                                        .put("level", level));
        assertThat(findings)
                .isEqualTo(sound ? Map.of() : Map.of("/content/maturity/level", Kind.MALFORMED));
    }

    private static Stream<Map.Entry<String, Consumer<ObjectNode>>> malformed() {
        return Stream.of(
                entry("/content/name", c -> c.put("name", " ")),
                entry("/content/services/0", c -> c.putArray("services").add("99x")),
                entry("/content/services/1", c -> c.withArray("services").add("99050012104000")),
                entry("/content/ozgId", c -> c.put("ozgId", "2001")),
                entry("/content/since", c -> c.put("since", "2023-13")),
                entry("/content/url", c -> c.put("url", "http://example.org")),
                entry("/content/url", c -> c.put("url", "https://ich@example.org")),
                entry("/content/profile/summary", c -> profile(c).put("summary", "x".repeat(4001))),
                entry("/content/profile/regions/0", c -> profile(c).withArray("regions").add("0")),
                entry("/content/profile/languages/0", c -> languages(c, "Deutsch")),
                entry("/content/profile/languages/1", c -> languages(c, "de", "de")),
                entry("/content/profile/components/0", c -> components(c, "Nicht so")),
                entry(
                        "/content/profile/interfaces/1/url",
                        c -> element(c, "interfaces", 1).put("url", "ftp://example.org")),
                entry(
                        "/content/profile/fachverfahren/0/confirmedBy",
                        c -> element(c, "fachverfahren", 0).put("confirmedBy", "Frau Muster")),
                entry(
                        "/content/profile/sourceCode/licence",
                        c -> part(c, "sourceCode").put("licence", "frei für alle")),
                entry(
                        "/content/profile/documents/0/sha256",
                        c -> element(c, "documents", 0).put("sha256", "AB".repeat(32))),
                entry(
                        "/content/profile/contact/email",
                        c -> part(c, "contact").put("email", "Leitstelle")),
                entry(
                        "/content/profile/contact/phone",
                        c -> part(c, "contact").put("phone", "bei Frau Muster")));
    }

    private static void languages(ObjectNode content, String... tags) {
        ArrayNode languages = profile(content).putArray("languages");
        Stream.of(tags).forEach(languages::add);
    }

    private static void components(ObjectNode content, String id) {
        profile(content).putArray("components").add(id);
    }

    private static ObjectNode element(ObjectNode content, String list, int index) {
        return (ObjectNode) profile(content).get(list).get(index);
    }

    private static ObjectNode part(ObjectNode content, String name) {
        return (ObjectNode) profile(content).get(name);
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void notEvenADraftHoldsWhatIsMalformed(Map.Entry<String, Consumer<ObjectNode>> example) {
        assertThat(findingsAfter(example.getValue()))
                .containsOnly(entry(example.getKey(), Kind.MALFORMED));
    }

    private static Stream<Map.Entry<String, Consumer<ObjectNode>>> missing() {
        return Stream.of(
                entry("/content/profile/accounts/0/use", c -> remove(c, "accounts", "use")),
                entry("/content/profile/payments/0/policy", c -> remove(c, "payments", "policy")),
                entry(
                        "/content/profile/interfaces/1/version",
                        c -> element(c, "interfaces", 1).putNull("version")),
                entry(
                        "/content/profile/fachverfahren/0/confirmedBy",
                        c -> remove(c, "fachverfahren", "confirmedBy")),
                entry(
                        "/content/profile/efaRequirements/0/evidence",
                        c -> remove(c, "efaRequirements", "evidence")),
                entry(
                        "/content/profile/efaRequirements",
                        c -> element(c, "efaRequirements", 0).put("level", "should")),
                entry("/content/profile/sourceCode/url", c -> part(c, "sourceCode").putNull("url")),
                entry(
                        "/content/profile/documents",
                        c -> element(c, "documents", 0).put("kind", "joining-guide")),
                entry(
                        "/content/profile/contact/email",
                        c -> part(c, "contact").putNull("email").putNull("url")),
                entry("/content/profile/marks/0/url", c -> remove(c, "marks", "url")),
                entry("/content/profile/releases/0/notes", c -> remove(c, "releases", "notes")));
    }

    private static void remove(ObjectNode content, String list, String field) {
        element(content, list, 0).putNull(field);
    }

    @ParameterizedTest
    @MethodSource("missing")
    void namesWhatIsMissingByPointer(Map.Entry<String, Consumer<ObjectNode>> example) {
        assertThat(findingsAfter(example.getValue()))
                .containsOnly(entry(example.getKey(), Kind.MISSING));
    }

    @Test
    void namesTheCategoriesThatTheChecklistPassesOver() {
        ImplementationContent silent =
                JSON.convertValue(without(JSON.valueToTree(COMPLETE)), ImplementationContent.class);
        assertThat(ContentCheck.findings(silent))
                .extracting(Finding::detail)
                .containsExactly(
                        "The checklist needs a line of level must for: legal-reusability,"
                                + " organisation.");
    }

    private static ObjectNode without(ObjectNode content) {
        ArrayNode lines = (ArrayNode) profile(content).get("efaRequirements");
        lines.remove(7);
        lines.remove(6);
        return content;
    }

    @Test
    void passwordDoesNotReachTheHighestLevel() {
        assertThat(
                        findingsAfter(
                                content -> {
                                    profile(content).put("trustLevel", "high");
                                    profile(content).putArray("identification").add("user-name");
                                }))
                .containsOnly(entry("/content/profile/identification", Kind.CONTRADICTORY));
    }

    @Test
    void standardsAreKnownToSearchByNameAndVersion() {
        assertThat(COMPLETE.standards()).isEqualTo(List.of("XGewerbe 2.1"));
    }

    @Test
    void contentReadFromJsonIsTheSame() {
        assertThat(
                        JSON.convertValue(
                                (Object) JSON.valueToTree(COMPLETE), ImplementationContent.class))
                .isEqualTo(COMPLETE);
    }
}
