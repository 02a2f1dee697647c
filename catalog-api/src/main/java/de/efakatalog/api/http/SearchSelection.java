package de.efakatalog.api.http;

import de.efakatalog.index.search.SearchOrder;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The parameters of lists that people search in. */
public class SearchSelection extends ListSelection {

    private static final List<String> ORDERS = List.of("relevance", "name", "newest");

    @RestQuery
    @Parameter(
            description =
                    "Words to find, in German, as people say them; the last one may be half-typed.",
            schema = @Schema(type = SchemaType.STRING, maxLength = Inputs.MAX_TEXT),
            example = "führerschein")
    @Nullable String q;

    @RestQuery
    @Parameter(
            description =
                    "The order: relevance (as usual with `q`), name (as usual without), newest"
                            + " (what was changed last comes first).",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"relevance", "name", "newest"}),
            example = "name")
    @Nullable String sort;

    @RestQuery
    @Parameter(
            description = "true: hits say why they stand where they do. For operators.",
            schema = @Schema(type = SchemaType.BOOLEAN),
            example = "true")
    @Nullable String explain;

    /** What a person typed; null when nothing was. */
    public @Nullable String words(Inputs inputs) {
        return inputs.typed("q", q);
    }

    /** The order asked for; null for the usual one. */
    public @Nullable SearchOrder order(Inputs inputs) {
        String name = inputs.oneOf("sort", sort, ORDERS);
        return name == null ? null : SearchOrder.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Whether hits are to say why they stand where they do. */
    public boolean explained(Inputs inputs) {
        return Boolean.TRUE.equals(inputs.flag("explain", explain));
    }
}
