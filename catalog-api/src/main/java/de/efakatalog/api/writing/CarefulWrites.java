package de.efakatalog.api.writing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.Positions;
import de.efakatalog.api.http.RenderedJson;
import de.efakatalog.api.problem.ProblemException;
import de.efakatalog.api.problem.ProblemType;
import de.efakatalog.api.security.CurrentActor;
import de.efakatalog.model.audit.AuditTrail;
import de.efakatalog.model.audit.Authorship;
import de.efakatalog.model.audit.KeptAnswer;
import de.efakatalog.model.audit.KeptAnswers;
import de.efakatalog.model.audit.OtherRequestException;
import de.efakatalog.model.audit.RequestPrint;
import de.efakatalog.model.changelog.Committed;
import de.efakatalog.model.changelog.PublishedRecord;
import de.efakatalog.model.changelog.UnitOfWork;
import de.efakatalog.model.changelog.WriteCompanion;
import de.efakatalog.model.changelog.WrittenVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs the use case behind a door so that what it writes, who wrote it, and the answer stand in one
 * transaction. A request with an Idempotency-Key is worked on once, however often it comes.
 */
@RequestScoped
public class CarefulWrites {

    private final UnitOfWork unitOfWork;
    private final AuditTrail trail;
    private final KeptAnswers answers;
    private final KeyQueues queues;
    private final CurrentActor current;
    private final IdempotencyKey keys;
    private final IfMatch condition;
    private final Inputs inputs;
    private final Positions positions;
    private final ObjectMapper json;
    private final RoutingContext routing;

    CarefulWrites(
            UnitOfWork unitOfWork,
            AuditTrail trail,
            KeptAnswers answers,
            KeyQueues queues,
            CurrentActor current,
            IdempotencyKey keys,
            IfMatch condition,
            Inputs inputs,
            Positions positions,
            ObjectMapper json,
            RoutingContext routing) {
        this.unitOfWork = unitOfWork;
        this.trail = trail;
        this.answers = answers;
        this.queues = queues;
        this.current = current;
        this.keys = keys;
        this.condition = condition;
        this.inputs = inputs;
        this.positions = positions;
        this.json = json;
        this.routing = routing;
    }

    /**
     * Writes, or gives the answer that was given before.
     *
     * @param useCase what is done, with the comparison of versions; it is left out when the answer
     *     is there already. It writes in one unit of work
     * @throws ProblemException when a parameter has a defect, or the key was used for another
     *     request
     */
    public <T extends PublishedRecord> Response answer(
            CarefulWrite<T> write, Supplier<Committed<T>> useCase) {
        String key = keys.given();
        inputs.complete();
        String actor = current.get().id();
        Authorship author = new Authorship(write.action(), write.organisation(), actor);
        if (key == null) {
            return first(new Companion<>(write, author, null, null), useCase);
        }
        String method = routing.request().method().name();
        RequestPrint scope = RequestPrint.of(actor, method, routing.request().path(), key);
        RequestPrint asked = RequestPrint.of(write.body().hex(), condition.given());
        try {
            return queues.inTurn(
                    scope.hex(),
                    () ->
                            given(scope, asked)
                                    .orElseGet(
                                            () ->
                                                    first(
                                                            new Companion<>(
                                                                    write, author, scope, asked),
                                                            useCase)));
        } catch (AnsweredElsewhereException e) {
            return given(scope, asked).orElseThrow(() -> e);
        } catch (OtherRequestException e) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "This Idempotency-Key was used for another request at this address; take a new one.");
        }
    }

    private Optional<Response> given(RequestPrint scope, RequestPrint asked) {
        return answers.find(scope, asked)
                .map(
                        kept -> {
                            positions.ofLog();
                            return response(kept).header(IdempotencyKey.REPLAYED, "true").build();
                        });
    }

    private <T extends PublishedRecord> Response first(
            Companion<T> companion, Supplier<Committed<T>> useCase) {
        Committed<T> done = unitOfWork.accompanied(companion, useCase);
        positions.restsOn(done.position());
        return response(companion.answer(done.value())).build();
    }

    private static Response.ResponseBuilder response(KeptAnswer answer) {
        Response.ResponseBuilder response =
                Response.status(answer.status())
                        .type(MediaType.APPLICATION_JSON)
                        .entity(new RenderedJson(answer.body().getBytes(StandardCharsets.UTF_8)))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (answer.entityTag() != null) {
            response.header(HttpHeaders.ETAG, '"' + answer.entityTag() + '"');
        }
        if (answer.location() != null) {
            response.header(HttpHeaders.LOCATION, answer.location());
        }
        return response;
    }

    /** Another instance of this registry has worked on the request. */
    private static final class AnsweredElsewhereException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private final class Companion<T extends PublishedRecord> implements WriteCompanion {

        private final CarefulWrite<T> write;
        private final Authorship author;
        private final @Nullable RequestPrint scope;
        private final @Nullable RequestPrint asked;

        Companion(
                CarefulWrite<T> write,
                Authorship author,
                @Nullable RequestPrint scope,
                @Nullable RequestPrint asked) {
            this.write = write;
            this.author = author;
            this.scope = scope;
            this.asked = asked;
        }

        @Override
        public void begin() {
            if (scope != null && asked != null && !answers.begin(scope, asked)) {
                throw new AnsweredElsewhereException();
            }
        }

        @Override
        public void end(Object result, List<WrittenVersion> made) {
            trail.note(author, made);
            if (scope != null) {
                answers.keep(scope, answer(write.type().cast(result)));
            }
        }

        KeptAnswer answer(T made) {
            try {
                return new KeptAnswer(
                        write.status(),
                        json.writeValueAsString(made),
                        write.location().apply(made),
                        Long.toString(made.version()));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A record cannot be written as JSON", e);
            }
        }
    }
}
