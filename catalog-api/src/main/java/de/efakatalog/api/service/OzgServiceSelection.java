package de.efakatalog.api.service;

import de.efakatalog.api.http.Filters;
import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.ListSelection;
import de.efakatalog.index.search.engine.SearchFilter;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What OZG bundles are looked for by. */
public class OzgServiceSelection extends ListSelection {

    @RestQuery
    @Parameter(
            description = "Words to find, in German; best matches come first.",
            schema = @Schema(type = SchemaType.STRING, maxLength = Inputs.MAX_TEXT),
            example = "eheschließung")
    @Nullable String q;

    @RestQuery
    @Parameter(description = "Name of a Themenfeld.", example = "Familie & Kind")
    @Nullable String themenfeld;

    Filters filters(Inputs inputs) {
        return new Filters().with(SearchFilter.THEMENFELD, inputs.text("themenfeld", themenfeld));
    }
}
