package de.efakatalog.api.service;

import de.efakatalog.api.http.Filters;
import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.ListSelection;
import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.model.service.Typisierung;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What services are looked for by. */
public class ServiceSelection extends ListSelection {

    private static final List<String> TYPES =
            Arrays.stream(Typisierung.values()).map(Typisierung::code).toList();

    @RestQuery
    @Parameter(
            description = "Words to find, in German; best matches come first.",
            schema = @Schema(type = SchemaType.STRING, maxLength = Inputs.MAX_TEXT),
            example = "führerschein")
    @Nullable String q;

    @RestQuery
    @Parameter(description = "Name of a Themenfeld.", example = "Familie & Kind")
    @Nullable String themenfeld;

    @RestQuery
    @Parameter(description = "Name of a Lebens- or Geschäftslage.", example = "Geburt")
    @Nullable String lage;

    @RestQuery
    @Parameter(description = "A code of the Typisierung.", example = "2b")
    @Nullable String typ;

    @RestQuery
    @Parameter(description = "OZG-ID, five digits.", example = "10020")
    @Nullable String ozgId;

    @RestQuery
    @Parameter(
            description = "true: somebody has published an implementation; false: nobody has.",
            schema = @Schema(type = SchemaType.BOOLEAN),
            example = "true")
    @Nullable String implemented;

    Filters filters(Inputs inputs) {
        return new Filters()
                .with(SearchFilter.THEMENFELD, inputs.text("themenfeld", themenfeld))
                .with(SearchFilter.LAGE, inputs.text("lage", lage))
                .with(SearchFilter.TYPISIERUNG, inputs.oneOf("typ", typ, TYPES))
                .with(SearchFilter.OZG_ID, OzgId.read(inputs, ozgId))
                .with(SearchFilter.IMPLEMENTED, inputs.flag("implemented", implemented));
    }
}
