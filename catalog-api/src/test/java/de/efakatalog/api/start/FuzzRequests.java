package de.efakatalog.api.start;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes requests to both routing APIs; the same seed makes the same requests. */
final class FuzzRequests {

    private static final int LARGE_BATCH = 200;

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> ROUTES =
            List.of("leikaKey", "ars", "ags", "areaId", "offset", "limit");
    private static final List<String> AREAS = List.of("areaSearchexpression", "offset", "limit");
    private static final List<String> QUESTION =
            List.of("leikaKey", "ars", "ags", "postcode", "at");
    private static final List<String> PLACE = List.of("at", "limit", "cursor");
    private static final List<String> ACCEPTED =
            List.of(
                    "application/json",
                    "application/json",
                    "*/*",
                    "application/problem+json",
                    "text/html",
                    "application/json;q=0.1, */*;q=0");

    private final Random random;
    private final FuzzValues values;

    FuzzRequests(long seed) {
        random = new Random(seed);
        values = new FuzzValues(random);
    }

    FuzzRequest next() {
        String routing = values.chance(50) ? "/routing/v1" : "/routing/v2";
        return switch (random.nextInt(20)) {
            case 0, 1, 2 -> good(routing);
            case 3, 4, 5 -> get(routing + "/routes", ROUTES);
            case 6, 7, 8, 9, 10 -> get(routing + "/areas", AREAS);
            case 11 -> get(routing + "/info", List.of());
            case 12 -> get("/routing/" + values.encoded() + "/routes", ROUTES);
            case 13, 14, 15, 16 -> get("/api/v1/routes", QUESTION);
            case 17 -> get("/api/v1/regions/" + values.encoded() + "/responsibilities", PLACE);
            case 18 -> get("/api/v1/regions/091620000000/responsibilities", PLACE);
            default -> batch();
        };
    }

    /** One that is answered with what it asks for. */
    private FuzzRequest good(String routing) {
        if (values.chance(40)) {
            String terms = values.one(List.of("80331", "*burg*", "Frankfurt", "*an*en*", "803*"));
            String target = routing + "/areas?areaSearchexpression=" + terms + "&limit=";
            return request(target + (1 + random.nextInt(500)), null);
        }
        String service = values.one(List.of("99050012104000", "99038003017001", "99025002005000"));
        String place =
                values.one(List.of("ars=091620000000", "ags=09162000", "areaId=06091620000000"));
        boolean own = values.chance(30) && !place.startsWith("areaId");
        String door = own ? "/api/v1" : routing;
        return request(door + "/routes?leikaKey=" + service + "&" + place, null);
    }

    private FuzzRequest get(String path, List<String> parameters) {
        List<String> query = new ArrayList<>();
        for (String name : parameters) {
            int times = values.chance(55) ? 1 : values.chance(80) ? 0 : random.nextInt(4);
            if (name.equals("areaSearchexpression")) {
                times = values.chance(5) ? 0 : 1 + (values.chance(30) ? random.nextInt(12) : 0);
            }
            for (int i = 0; i < times; i++) {
                query.add(name + (values.chance(1) ? "" : "=" + values.encoded()));
            }
        }
        if (values.chance(5)) {
            query.add(values.encoded() + "=" + values.encoded());
        }
        if (values.chance(30)) {
            Collections.shuffle(query, random);
        }
        return request(query.isEmpty() ? path : path + "?" + String.join("&", query), null);
    }

    private FuzzRequest batch() {
        List<Map<String, Object>> questions = new ArrayList<>();
        int count = values.chance(5) ? random.nextInt(LARGE_BATCH) : random.nextInt(4);
        for (int i = 0; i < count; i++) {
            Map<String, Object> question = new LinkedHashMap<>();
            for (String name : QUESTION) {
                if (values.chance(50)) {
                    question.put(name, values.chance(90) ? values.text() : random.nextInt());
                }
            }
            if (values.chance(5)) {
                question.put(values.text(), values.text());
            }
            questions.add(question);
        }
        String body = json(Map.of(values.chance(95) ? "questions" : values.text(), questions));
        if (values.chance(10)) {
            body = body.substring(0, random.nextInt(body.length()));
        }
        return request("/api/v1/routes/batch", body);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private FuzzRequest request(String target, @Nullable String body) {
        return new FuzzRequest(target, values.one(ACCEPTED), body);
    }
}
