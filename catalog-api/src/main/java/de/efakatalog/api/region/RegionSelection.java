package de.efakatalog.api.region;

import de.efakatalog.api.http.Filters;
import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.ListSelection;
import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.model.region.Ars;
import de.efakatalog.model.region.Postcode;
import de.efakatalog.model.region.RegionLevel;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What regions are looked for by. */
public class RegionSelection extends ListSelection {

    private static final List<String> LEVELS =
            Arrays.stream(RegionLevel.values()).map(RegionLevel::wireName).toList();

    @RestQuery
    @Parameter(
            description = "Words to find; best matches come first.",
            schema = @Schema(type = SchemaType.STRING, maxLength = Inputs.MAX_TEXT),
            example = "münchen")
    @Nullable String q;

    @RestQuery
    @Parameter(
            description = "Its level.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {
                                "bund",
                                "land",
                                "regierungsbezirk",
                                "kreis",
                                "gemeindeverband",
                                "gemeinde"
                            }))
    @Nullable String level;

    @RestQuery
    @Parameter(
            description = "ARS of the region that it is directly part of, in its level's length.",
            example = "051")
    @Nullable String parent;

    @RestQuery
    @Parameter(description = "A postcode that lies in it.", example = "54636")
    @Nullable String postcode;

    Filters filters(Inputs inputs) {
        return new Filters()
                .with(SearchFilter.LEVEL, inputs.oneOf("level", level, LEVELS))
                .with(SearchFilter.PARENT, inputs.parsed("parent", parent, Ars::of))
                .with(SearchFilter.POSTCODE, inputs.parsed("postcode", postcode, Postcode::of));
    }
}
