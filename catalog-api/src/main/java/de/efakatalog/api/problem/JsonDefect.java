package de.efakatalog.api.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;

/** Says where a body stops being what is expected, without the parser's own words. */
final class JsonDefect {

    private JsonDefect() {}

    static Defect of(JsonProcessingException e) {
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            StringBuilder pointer = new StringBuilder();
            for (JsonMappingException.Reference step : mapping.getPath()) {
                pointer.append('/');
                if (step.getFieldName() == null) {
                    pointer.append(step.getIndex());
                } else {
                    pointer.append(step.getFieldName().replace("~", "~0").replace("/", "~1"));
                }
            }
            return Defect.ofBody(pointer.toString(), "is unknown here or has another type");
        }
        JsonLocation where = e.getLocation();
        return Defect.ofBody(
                "",
                where == null
                        ? "is no JSON"
                        : "is no JSON, or has a name twice, at line %d, column %d"
                                .formatted(where.getLineNr(), where.getColumnNr()));
    }
}
