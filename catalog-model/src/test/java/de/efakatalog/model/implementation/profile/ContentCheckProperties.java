package de.efakatalog.model.implementation.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import de.efakatalog.model.finding.Finding;
import de.efakatalog.model.finding.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever somebody leaves out of what could be published, the check says so, and where. */
class ContentCheckProperties {

    private static final ObjectMapper JSON =
            new ObjectMapper().registerModule(new JavaTimeModule());

    private final ObjectNode complete =
            JSON.valueToTree(SampleImplementations.complete("99050012104000", "muster-software"));

    /** The complete content without some of its parts, chosen at random at any depth. */
    private ImplementationContent without(int parts, long seed) {
        ObjectNode content = complete.deepCopy();
        Random random = new Random(seed);
        for (int i = 0; i < parts; i++) {
            List<Runnable> removals = new ArrayList<>();
            collect(content, removals);
            removals.get(random.nextInt(removals.size())).run();
        }
        return JSON.convertValue(content, ImplementationContent.class);
    }

    private static void collect(JsonNode node, List<Runnable> removals) {
        if (node instanceof ObjectNode object) {
            object.properties()
                    .forEach(
                            field -> {
                                removals.add(() -> object.putNull(field.getKey()));
                                collect(field.getValue(), removals);
                            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                removals.add(() -> array.remove(index));
                collect(array.get(i), removals);
            }
        }
    }

    @Property(tries = 500)
    void whatIsLeftOutIsMissingAndNeverMalformed(
            @ForAll @IntRange(min = 1, max = 12) int parts, @ForAll long seed) {
        assertThat(ContentCheck.findings(without(parts, seed)))
                .allMatch(finding -> finding.kind() != Kind.MALFORMED);
    }

    @Property(tries = 500)
    void everyPointerLeadsToAPlaceInTheContent(
            @ForAll @IntRange(min = 1, max = 12) int parts, @ForAll long seed) {
        ImplementationContent content = without(parts, seed);
        JsonNode document = JSON.createObjectNode().set("content", JSON.valueToTree(content));
        for (Finding finding : ContentCheck.findings(content)) {
            JsonPointer pointer = JsonPointer.compile(finding.pointer());
            // sourceCode/open is named where there is no sourceCode either
            JsonNode place = document.at(pointer);
            JsonNode around = document.at(pointer.head());
            assertThat(!place.isMissingNode() || around.isNull())
                    .as("%s in %s", finding, document)
                    .isTrue();
        }
    }

    @Property(tries = 300)
    void nothingIsSaidTwice(@ForAll @IntRange(min = 1, max = 12) int parts, @ForAll long seed) {
        assertThat(ContentCheck.findings(without(parts, seed))).doesNotHaveDuplicates();
    }

    @Property(tries = 300)
    void whatIsLeftOutCanBeReadAgain(
            @ForAll @IntRange(min = 1, max = 12) int parts, @ForAll long seed) {
        ImplementationContent content = without(parts, seed);
        assertThat(
                        JSON.convertValue(
                                (Object) JSON.valueToTree(content), ImplementationContent.class))
                .isEqualTo(content);
    }
}
