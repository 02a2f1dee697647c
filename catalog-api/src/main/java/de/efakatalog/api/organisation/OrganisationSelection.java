package de.efakatalog.api.organisation;

import de.efakatalog.api.http.Filters;
import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.ListSelection;
import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.model.organisation.OrganisationKind;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What organisations are looked for by. */
public class OrganisationSelection extends ListSelection {

    private static final List<String> KINDS =
            Arrays.stream(OrganisationKind.values()).map(OrganisationKind::wireName).toList();

    @RestQuery
    @Parameter(
            description = "Words to find, in German; best matches come first.",
            schema = @Schema(type = SchemaType.STRING, maxLength = Inputs.MAX_TEXT),
            example = "mönchengladbach")
    @Nullable String q;

    @RestQuery
    @Parameter(
            description = "What it is.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {
                                "bund",
                                "land",
                                "kreis",
                                "kommune",
                                "it-provider",
                                "agency",
                                "coordination-office",
                                "general-contractor",
                                "roll-in-team",
                                "software-vendor"
                            }))
    @Nullable String kind;

    Filters filters(Inputs inputs) {
        return new Filters()
                .with(SearchFilter.ORGANISATION_KIND, inputs.oneOf("kind", kind, KINDS));
    }
}
