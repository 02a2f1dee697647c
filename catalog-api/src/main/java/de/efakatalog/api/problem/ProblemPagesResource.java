package de.efakatalog.api.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** The pages behind the types of problem documents. */
@Path("/problems")
@PermitAll
public class ProblemPagesResource {

    /** The page of one type, as plain text (it is written in Markdown). */
    @GET
    @Path("/{slug}")
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    @Operation(hidden = true)
    public String page(@RestPath String slug) {
        ProblemType type = ProblemType.fromSlug(slug).orElseThrow(ProblemPagesResource::unknown);
        String name = "/problems/" + type.slug() + ".md";
        try (InputStream page = ProblemPagesResource.class.getResourceAsStream(name)) {
            if (page == null) {
                throw unknown();
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(
                ProblemType.NOT_FOUND, "There is no type of problem with this name.");
    }
}
