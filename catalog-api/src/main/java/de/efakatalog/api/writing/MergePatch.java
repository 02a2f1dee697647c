package de.efakatalog.api.writing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON Merge Patch (RFC 7396): what is null goes, objects are merged, all else is replaced. */
public final class MergePatch {

    /** Media type (RFC 7396, section 4). */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private MergePatch() {}

    /** The target after the patch (section 2); neither is changed. */
    public static JsonNode apply(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        if (target.isObject()) {
            target.properties()
                    .forEach(
                            each -> {
                                if (!patch.has(each.getKey())) {
                                    merged.set(each.getKey(), each.getValue());
                                }
                            });
        }
        patch.properties()
                .forEach(
                        each -> {
                            if (!each.getValue().isNull()) {
                                merged.set(
                                        each.getKey(),
                                        apply(target.path(each.getKey()), each.getValue()));
                            }
                        });
        return merged;
    }
}
