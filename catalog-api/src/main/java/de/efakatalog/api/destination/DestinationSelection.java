package de.efakatalog.api.destination;

import de.efakatalog.api.http.Filters;
import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.ListSelection;
import de.efakatalog.index.search.engine.SearchFilter;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What destinations are looked for by. */
public class DestinationSelection extends ListSelection {

    @RestQuery
    @Parameter(
            description = "Words to find, in German; best matches come first.",
            schema = @Schema(type = SchemaType.STRING, maxLength = Inputs.MAX_TEXT),
            example = "kreisverwaltungsreferat")
    @Nullable String q;

    @RestQuery
    @Parameter(
            description =
                    "The system that says so. `demo` marks destinations that nobody receives.",
            schema = @Schema(type = SchemaType.STRING, maxLength = Inputs.MAX_TEXT),
            example = "demo")
    @Nullable String origin;

    Filters filters(Inputs inputs) {
        return new Filters().with(SearchFilter.ORIGIN, inputs.text("origin", origin));
    }
}
