package de.efakatalog.api.fitconnect;

import de.efakatalog.api.http.Inputs;
import de.efakatalog.index.routing.AreaTerm;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The parameters of a search for areas (Routing API 2.0.0, path /areas). */
public class AreaRequest extends PagedRequest {

    private static final String TERM = "areaSearchexpression";
    private static final int MAX_TERMS = 10;

    /** Longer than any name of a region, so nothing can match it. */
    private static final int LONGEST = 200;

    @RestQuery
    @Parameter(
            description =
                    "Words of a region's name or a postcode, at least two characters, with * for"
                            + " any characters. Give it up to ten times: all have to match.",
            required = true,
            schema =
                    @Schema(
                            type = SchemaType.ARRAY,
                            implementation = String.class,
                            minItems = 1,
                            maxItems = MAX_TERMS),
            example = "[\"Frankfurt\", \"Main\"]")
    List<String> areaSearchexpression = List.of();

    /**
     * What is looked for.
     *
     * @param terms all of them have to match; null when no name can match them
     * @param paging which part of the answer
     */
    record Search(@Nullable List<AreaTerm> terms, Paging paging) {}

    /** Reads everything; defects go to the inputs, and the search is to be dropped then. */
    Search read(Inputs inputs) {
        return new Search(terms(inputs), paging(inputs));
    }

    private @Nullable List<AreaTerm> terms(Inputs inputs) {
        if (areaSearchexpression.isEmpty() && !inputs.hasRefused(TERM)) {
            inputs.refuse(TERM, "is missing; send words of a region's name or a postcode");
        } else if (areaSearchexpression.size() > MAX_TERMS) {
            inputs.refuse(
                    TERM,
                    "is given %d times; at most %d terms are taken"
                            .formatted(areaSearchexpression.size(), MAX_TERMS));
            return null;
        }
        List<AreaTerm> terms = new ArrayList<>();
        boolean possible = true;
        for (int i = 0; i < areaSearchexpression.size(); i++) {
            String text = areaSearchexpression.get(i);
            if (!isWellFormed(text)) {
                inputs.refuse(
                        TERM,
                        "term %d must have at least two characters before, between and after"
                                        .formatted(i + 1)
                                + " wildcards");
            } else if (text.length() > LONGEST) {
                possible = false;
            } else {
                terms.add(AreaTerm.of(text));
            }
        }
        return possible ? terms : null;
    }

    /**
     * Parts of at least two characters, with one or two wildcards between them and at most one at
     * either end: what the pattern of the specification takes, without its empty text, which would
     * be a search for nothing.
     */
    private static boolean isWellFormed(String text) {
        int stars = 0;
        int part = 0;
        boolean any = false;
        for (int c : text.codePoints().toArray()) {
            if (c == '*') {
                stars++;
                if (part == 1 || stars > (any ? 2 : 1)) {
                    return false;
                }
                part = 0;
            } else {
                part++;
                any = true;
                stars = 0;
            }
        }
        return any && part != 1 && stars <= 1;
    }
}
