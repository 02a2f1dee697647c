package de.efakatalog.api.routing;

import de.efakatalog.api.explanation.Sentences;
import de.efakatalog.api.http.AcceptedLanguage;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** In which language the request wants explanations, and how the answer says so. */
@Singleton
class AnswerLanguage {

    /** Those of the present request. */
    private final HttpHeaders headers;

    AnswerLanguage(HttpHeaders headers) {
        this.headers = headers;
    }

    /** The sentences to explain with; null when the request asks for no language that is here. */
    @Nullable Sentences sentences() {
        return Sentences.in(
                AcceptedLanguage.choose(
                        headers.getRequestHeader(HttpHeaders.ACCEPT_LANGUAGE),
                        Sentences.LANGUAGES));
    }

    /** An answer that names the language, and what it depends on. */
    static <T> RestResponse<T> answer(T entity, @Nullable Sentences sentences) {
        RestResponse.ResponseBuilder<T> answer =
                RestResponse.ResponseBuilder.ok(entity)
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        return sentences == null
                ? answer.build()
                : answer.header(HttpHeaders.CONTENT_LANGUAGE, sentences.locale().getLanguage())
                        .build();
    }
}
