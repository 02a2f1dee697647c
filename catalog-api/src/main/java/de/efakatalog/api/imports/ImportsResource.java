package de.efakatalog.api.imports;

import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.ListFormat;
import de.efakatalog.api.problem.ProblemException;
import de.efakatalog.api.problem.ProblemType;
import de.efakatalog.api.security.Roles;
import de.efakatalog.model.imports.ImportJournal;
import de.efakatalog.model.imports.ImportKind;
import de.efakatalog.model.imports.ImportRun;
import de.efakatalog.model.imports.ImportRunningException;
import de.efakatalog.model.imports.ImportStatus;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Doors for the operator's files. */
@Path("/api/v1/imports")
@RolesAllowed(Roles.OPERATOR)
@Tag(name = "imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

    private static final String BASE = "/api/v1/imports/";
    private static final int LISTED = 50;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final ImportJournal journal;
    private final ImportJobs jobs;
    private final Uploads uploads;
    private final Inputs inputs;

    ImportsResource(ImportJournal journal, ImportJobs jobs, Uploads uploads, Inputs inputs) {
        this.journal = journal;
        this.jobs = jobs;
        this.uploads = uploads;
        this.inputs = inputs;
    }

    /** Takes in a Gemeindeverzeichnis. */
    @POST
    @Path("/regions")
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, MediaType.TEXT_PLAIN})
    @Operation(
            operationId = "importRegions",
            summary = "Import the official Gemeindeverzeichnis (GV100AD)")
    @APIResponse(
            responseCode = "202",
            description = "The import has begun; Location tells where to follow it",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response importRegions(
            @RestQuery
                    @Parameter(
                            description = "The file's name, for the journal.",
                            example = "GV100AD_31082025.txt")
                    @Nullable String fileName,
            @RestQuery
                    @Parameter(
                            description =
                                    "Whether unusual changes are meant, such as the end of a Kreis.",
                            example = "false")
                    @Nullable String confirm,
            InputStream body) {
        boolean confirmed = Boolean.TRUE.equals(inputs.flag("confirm", confirm));
        return begin(ImportKind.REGIONS, fileName, confirmed, body);
    }

    /** Takes in a table of successors. */
    @POST
    @Path("/successors")
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, MediaType.TEXT_PLAIN, "text/csv"})
    @Operation(
            operationId = "importSuccessors",
            summary = "Import a table of successors of dissolved regions")
    @APIResponse(
            responseCode = "202",
            description = "The import has begun; Location tells where to follow it",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response importSuccessors(
            @RestQuery
                    @Parameter(
                            description = "The file's name, for the journal.",
                            example = "nachfolger.csv")
                    @Nullable String fileName,
            InputStream body) {
        return begin(ImportKind.SUCCESSORS, fileName, false, body);
    }

    /** Takes in destinations (Zustellpunkte). */
    @POST
    @Path("/destinations")
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, MediaType.TEXT_PLAIN, ListFormat.NDJSON_TYPE})
    @Operation(
            operationId = "importDestinations",
            summary = "Import destinations (Zustellpunkte), one JSON object in each line",
            description =
                    "Each line has the fields of DestinationFacts; records that no line names stay."
                            + " Contacts are functional, never natural persons. A signature that"
                            + " somebody issued has to fit the destination and cover every"
                            + " responsibility that names it; where the operator configured trusted"
                            + " keys, it has to verify with one of them. Without one this registry"
                            + " signs. One defect, and nothing is changed.")
    @APIResponse(
            responseCode = "202",
            description = "The import has begun; Location tells where to follow it",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response importDestinations(
            @RestQuery
                    @Parameter(
                            description = "The file's name, for the journal.",
                            example = "zustellpunkte.ndjson")
                    @Nullable String fileName,
            InputStream body) {
        return begin(ImportKind.DESTINATIONS, fileName, false, body);
    }

    /** Takes in responsibilities (Zuständigkeiten). */
    @POST
    @Path("/responsibilities")
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, MediaType.TEXT_PLAIN, ListFormat.NDJSON_TYPE})
    @Operation(
            operationId = "importResponsibilities",
            summary = "Import responsibilities (Zuständigkeiten), one JSON object in each line",
            description =
                    "Each line has the fields of ResponsibilityFacts; records that no line names stay."
                            + " What a line names (service, region, authority, implementation,"
                            + " destination) has to be in the registry, and an issued signature of"
                            + " the destination has to cover it. One defect, and nothing is"
                            + " changed.")
    @APIResponse(
            responseCode = "202",
            description = "The import has begun; Location tells where to follow it",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response importResponsibilities(
            @RestQuery
                    @Parameter(
                            description = "The file's name, for the journal.",
                            example = "zustaendigkeiten.ndjson")
                    @Nullable String fileName,
            InputStream body) {
        return begin(ImportKind.RESPONSIBILITIES, fileName, false, body);
    }

    /** The newest imports. */
    @GET
    @Operation(operationId = "listImports", summary = "The newest imports")
    public ImportList list() {
        inputs.complete();
        return new ImportList(journal.newest(LISTED).stream().map(this::view).toList());
    }

    /** One import. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getImport", summary = "Follow an import")
    public ImportView get(
            @RestPath
                    @Parameter(
                            description = "The import's id.",
                            example = "0a8f3c0e-6c1c-4f53-9d3a-2f7f0b7c9e11")
                    String id) {
        // Java reads "1-1-1-1-1" as a UUID too
        String wanted =
                inputs.formed(
                        "id",
                        id,
                        ID.asMatchPredicate(),
                        "an id as Location gave it: a UUID in lower case");
        inputs.complete();
        return Optional.ofNullable(wanted)
                .map(UUID::fromString)
                .flatMap(journal::find)
                .map(this::view)
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        ProblemType.NOT_FOUND, "There is no import with this id."));
    }

    private Response begin(
            ImportKind kind, @Nullable String fileName, boolean confirmed, InputStream body) {
        String name = inputs.words("fileName", fileName);
        if (name != null && name.codePoints().anyMatch(Character::isISOControl)) {
            inputs.refuse("fileName", "has control characters; give the plain name");
        }
        inputs.complete();
        UploadedFile file = uploads.store(name == null ? "unnamed" : name, body);
        boolean begun = false;
        try {
            UUID run = jobs.begin(kind, file, confirmed);
            begun = true;
            return Response.accepted(view(journal.find(run).orElseThrow()))
                    .location(URI.create(BASE + run))
                    .build();
        } catch (ImportRunningException e) {
            throw new ProblemException(ProblemType.CONFLICT, String.valueOf(e.getMessage()));
        } finally {
            if (!begun) {
                uploads.discard(file);
            }
        }
    }

    private ImportView view(ImportRun run) {
        return new ImportView(
                run,
                run.status() == ImportStatus.RUNNING ? jobs.progress(run.id()).orElse(null) : null);
    }
}
