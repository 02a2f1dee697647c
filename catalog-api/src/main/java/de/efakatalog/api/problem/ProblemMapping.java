package de.efakatalog.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import de.efakatalog.index.search.engine.EngineUnavailableException;
import de.efakatalog.index.search.engine.IndexNotBuiltException;
import de.efakatalog.model.identity.NotAllowedException;
import de.efakatalog.model.identity.account.BusyException;
import de.efakatalog.model.identity.membership.ConflictingStateException;
import de.efakatalog.model.identity.membership.UnknownEntryException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever ends a request into a problem document that names no class of ours. */
class ProblemMapping {

    private static final Logger LOG = Logger.getLogger(ProblemMapping.class);
    private static final Duration INDEX_RETRY = Duration.ofSeconds(2);

    private static final Duration BUSY_RETRY = Duration.ofSeconds(2);

    /** A node that was restarted answers again after some ten seconds. */
    private static final Duration ENGINE_RETRY = Duration.ofSeconds(10);

    private static final String FIT_CONNECT = "/routing/";

    private final AllowedMethods allowed;

    ProblemMapping(AllowedMethods allowed) {
        this.allowed = allowed;
    }

    @ServerExceptionMapper
    Response ofProblem(ProblemException e, UriInfo uri) {
        return answer(e, uri);
    }

    @ServerExceptionMapper
    Response ofHttp(WebApplicationException e, UriInfo uri) {
        Response original = e.getResponse();
        int status = original.getStatus();
        if (status < 400) {
            return original;
        }
        // a body that cannot be read comes as a 400 around the reason
        if (status >= 500) {
            return ofAnything(e, uri);
        }
        ProblemType type =
                ProblemType.fromStatus(status)
                        .filter(known -> known != ProblemType.INVALID_PARAMETER)
                        .orElse(ProblemType.MALFORMED_REQUEST);
        Response.ResponseBuilder answer =
                Response.fromResponse(
                        answer(new ProblemException(type, WhatToDo.about(type)), uri));
        if (type == ProblemType.METHOD_NOT_ALLOWED) {
            answer.header(HttpHeaders.ALLOW, allowed.of(uri.getPath()));
        }
        return answer.build();
    }

    @ServerExceptionMapper
    Response ofJson(JsonProcessingException e, UriInfo uri) {
        return answer(ProblemException.unreadable(e), uri);
    }

    /** The framework has a mapper of its own for these, which says nothing. */
    @ServerExceptionMapper
    Response ofMismatch(MismatchedInputException e, UriInfo uri) {
        return ofJson(e, uri);
    }

    @ServerExceptionMapper
    Response ofMissingLogin(UnauthorizedException e, UriInfo uri) {
        return askForLogin(uri);
    }

    @ServerExceptionMapper
    Response ofWrongLogin(AuthenticationFailedException e, UriInfo uri) {
        return askForLogin(uri);
    }

    @ServerExceptionMapper
    Response ofMissingRight(ForbiddenException e, UriInfo uri) {
        return answer(
                new ProblemException(ProblemType.FORBIDDEN, WhatToDo.about(ProblemType.FORBIDDEN)),
                uri);
    }

    @ServerExceptionMapper
    Response ofMissingRole(NotAllowedException e, UriInfo uri) {
        return answer(
                new ProblemException(ProblemType.FORBIDDEN, String.valueOf(e.getMessage())), uri);
    }

    @ServerExceptionMapper
    Response ofUnknownEntry(UnknownEntryException e, UriInfo uri) {
        return answer(
                new ProblemException(ProblemType.NOT_FOUND, String.valueOf(e.getMessage())), uri);
    }

    @ServerExceptionMapper
    Response ofConflictingState(ConflictingStateException e, UriInfo uri) {
        return answer(
                new ProblemException(ProblemType.CONFLICT, String.valueOf(e.getMessage())), uri);
    }

    @ServerExceptionMapper
    Response ofBusy(BusyException e, UriInfo uri) {
        return answer(
                ProblemException.temporary(
                        ProblemType.BUSY, String.valueOf(e.getMessage()), BUSY_RETRY),
                uri);
    }

    @ServerExceptionMapper
    Response ofUnavailableProvider(OIDCException e, UriInfo uri) {
        LOG.warnf("The identity provider cannot be used: %s", e.getMessage());
        return answer(ProblemException.providerUnavailable(), uri);
    }

    @ServerExceptionMapper
    Response ofMissingIndex(IndexNotBuiltException e, UriInfo uri) {
        return answer(
                ProblemException.temporary(
                        ProblemType.STARTING,
                        "The registry is starting: the search index is still being filled.",
                        INDEX_RETRY),
                uri);
    }

    @ServerExceptionMapper
    Response ofUnavailableEngine(EngineUnavailableException e, UriInfo uri) {
        // the read model says in the log when the outage begins and ends
        LOG.debugf("No search at %s: %s", uri.getPath(), e.getMessage());
        return answer(
                ProblemException.temporary(
                        ProblemType.SEARCH_UNAVAILABLE,
                        "The search engine does not answer at the moment. Single records, routing and"
                                + " writes are not affected.",
                        ENGINE_RETRY),
                uri);
    }

    /** The last resort: nothing about the inside goes out but the id under which it is logged. */
    @ServerExceptionMapper
    Response ofAnything(Throwable e, UriInfo uri) {
        UUID incident = UUID.randomUUID();
        LOG.errorf(e, "Incident %s at %s", incident, uri.getPath());
        Problem problem =
                Problem.of(
                        ProblemType.INTERNAL,
                        "Something went wrong on our side. It is logged as incident "
                                + incident
                                + ".",
                        "urn:uuid:" + incident,
                        List.of());
        return document(problem).build();
    }

    private static Response askForLogin(UriInfo uri) {
        ProblemType type = ProblemType.UNAUTHORIZED;
        return answer(new ProblemException(type, WhatToDo.about(type)), uri);
    }

    private static Response answer(ProblemException e, UriInfo uri) {
        // there an instance is an absolute URI or nothing (Routing API 2.0.0, schema error)
        String instance = uri.getPath().startsWith(FIT_CONNECT) ? null : uri.getPath();
        Response.ResponseBuilder answer = document(e.toProblem(instance));
        if (e.type() == ProblemType.UNAUTHORIZED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        e.entityTag().ifPresent(tag -> answer.header(HttpHeaders.ETAG, '"' + tag + '"'));
        e.retryAfter().ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, wait.toSeconds()));
        return answer.build();
    }

    private static Response.ResponseBuilder document(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem);
    }
}
