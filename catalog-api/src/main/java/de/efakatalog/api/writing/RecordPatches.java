package de.efakatalog.api.writing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.StrictJson;
import de.efakatalog.api.problem.Defect;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Puts patches to records as a GET shows them. */
@ApplicationScoped
public class RecordPatches {

    private final ObjectMapper json;
    private final StrictJson strict;
    private final Inputs inputs;

    RecordPatches(ObjectMapper json, StrictJson strict, Inputs inputs) {
        this.json = json;
        this.strict = strict;
        this.inputs = inputs;
    }

    /**
     * The record after the patch. What cannot be changed may stand in the patch as it is, so that a
     * record can be read, edited and sent back whole.
     *
     * @param changeable the members that a patch may change
     * @throws de.efakatalog.api.problem.ProblemException when a value is unknown here, has another
     *     type or cannot be changed, with its place
     */
    public <T> T apply(T record, Class<T> type, ObjectNode patch, Set<String> changeable) {
        JsonNode present = shown(record);
        JsonNode merged = MergePatch.apply(present, patch);
        for (String member : (Iterable<String>) patch::fieldNames) {
            if (!present.has(member)) {
                inputs.refuse(
                        Defect.ofBody(
                                "/" + member,
                                "is unknown here; can be changed: "
                                        + String.join(", ", changeable)));
            } else if (!changeable.contains(member)
                    && !isSame(present.path(member), merged.path(member))) {
                inputs.refuse(Defect.ofBody("/" + member, "cannot be changed"));
            }
        }
        inputs.complete();
        return strict.read(merged, type);
    }

    /** A patch takes away what is null; a record shows it. */
    private static boolean isSame(JsonNode before, JsonNode after) {
        return after.equals(before) || (before.isNull() && after.isMissingNode());
    }

    /** As it went out and comes back, down to the kinds of numbers. */
    private JsonNode shown(Object record) {
        try {
            return json.readTree(json.writeValueAsString(record));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record cannot be written as JSON", e);
        }
    }
}
