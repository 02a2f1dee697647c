package de.efakatalog.api.problem;

/** What to say about problems that the framework finds before a door is reached. */
final class WhatToDo {

    private WhatToDo() {}

    static String about(ProblemType type) {
        return switch (type) {
            case NOT_FOUND ->
                    "There is nothing at this address. The addresses are listed at /api/v1/.";
            case METHOD_NOT_ALLOWED ->
                    "This address does not take this method; the header Allow names those it takes.";
            case NOT_ACCEPTABLE ->
                    "None of the media types in Accept is offered here. Everything can be had as application/json, lists also as text/csv and application/x-ndjson.";
            case UNSUPPORTED_MEDIA_TYPE ->
                    "This address does not take bodies of this Content-Type.";
            case PAYLOAD_TOO_LARGE -> "The body is larger than this address takes.";
            case UNAUTHORIZED -> "This needs proof of who you are, and none was given that holds.";
            case FORBIDDEN -> "You are known, but this is not yours to do.";
            default -> "The request cannot be understood. Compare it with /q/openapi.";
        };
    }
}
