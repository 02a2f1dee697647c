package de.efakatalog.api.benchmark;

import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.PagedAnswers;
import de.efakatalog.api.service.ServiceSelection;
import de.efakatalog.index.search.EngineCalls;
import de.efakatalog.index.search.SearchIndex;
import de.efakatalog.index.search.SearchQuery;
import de.efakatalog.index.search.engine.SearchEngine;
import de.efakatalog.model.changelog.RecordKind;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * The baseline of search: the calls that {@code /api/v1/services} and {@code services/suggest} make
 * of the engine for the same parameters, and nothing else. What they are is found out once for each
 * query, by searching; from then on they are made as they are, and the answer is a constant.
 */
@Path("/api/v1/engine-calls")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class EngineCallsResource {

    private static final byte[] DONE = "1".getBytes(StandardCharsets.US_ASCII);

    private final SearchEngine engine;
    private final BenchmarkSettings settings;
    private final Inputs inputs;
    private final PagedAnswers pages;
    private final Calls calls;

    /** The calls by address. */
    @jakarta.inject.Singleton
    static class Calls {

        private final Map<String, EngineCalls> known = new ConcurrentHashMap<>();
    }

    EngineCallsResource(
            SearchEngine engine,
            BenchmarkSettings settings,
            Inputs inputs,
            PagedAnswers pages,
            Calls calls) {
        this.engine = engine;
        this.settings = settings;
        this.inputs = inputs;
        this.pages = pages;
        this.calls = calls;
    }

    /** Those of a list of services; 404 unless a benchmark asked for it at start. */
    @GET
    @Operation(hidden = true)
    public byte[] list(@BeanParam ServiceSelection selection, @Context UriInfo address) {
        return repeat(
                address,
                index ->
                        index.search(
                                new SearchQuery(
                                        RecordKind.SERVICE,
                                        selection.words(inputs),
                                        selection.filters(inputs).values(),
                                        ServiceSelection.FACETS,
                                        selection.order(inputs),
                                        false,
                                        pages.limit(selection),
                                        null)));
    }

    /** Those of suggestions; 404 unless a benchmark asked for it at start. */
    @GET
    @Path("/suggest")
    @Operation(hidden = true)
    public byte[] suggest(
            @RestQuery String q, @RestQuery @Nullable String limit, @Context UriInfo address) {
        return repeat(
                address, index -> index.suggest(q, (int) inputs.number("limit", limit, 1, 20, 5)));
    }

    private byte[] repeat(UriInfo address, Consumer<SearchIndex> search) {
        inputs.complete();
        if (!settings.engineCalls()) {
            throw ClosedDoor.problem();
        }
        calls.known
                .computeIfAbsent(
                        address.getRequestUri().toString(),
                        unknown -> EngineCalls.of(engine, search))
                .repeat();
        return DONE;
    }
}
