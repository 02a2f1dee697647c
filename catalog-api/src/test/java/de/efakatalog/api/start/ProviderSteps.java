package de.efakatalog.api.start;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.efakatalog.model.changelog.RecordKind;
import de.efakatalog.model.implementation.profile.SampleImplementations;
import de.efakatalog.model.offer.SampleOffers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a provider does, one step after the other, with one implementation and one offer of it; both
 * have the same id.
 */
final class ProviderSteps {

    private static final String DRAFTS =
            "/api/v1/organisations/" + ProviderToken.PROVIDER + "/%s-drafts";

    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .findAndAddModules()
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build();

    private static final String CONTENT =
            written(SampleImplementations.complete("passierschein-a38", ProviderToken.PROVIDER));

    private static final String TERMS = written(SampleOffers.complete());

    private static final RecordKind IMPLEMENTATION = RecordKind.IMPLEMENTATION;
    private static final RecordKind IMPLEMENTATION_DRAFT = RecordKind.IMPLEMENTATION_DRAFT;
    private static final RecordKind OFFER = RecordKind.REUSE_OFFER;
    private static final RecordKind OFFER_DRAFT = RecordKind.REUSE_OFFER_DRAFT;

    private static final Map<RecordKind, String> ADDRESSES =
            Map.of(
                    IMPLEMENTATION, "/api/v1/implementations/",
                    IMPLEMENTATION_DRAFT, "/api/v1/implementation-drafts/",
                    OFFER, "/api/v1/offers/",
                    OFFER_DRAFT, "/api/v1/offer-drafts/");

    /** All of them, in order. */
    static final List<Step> ALL =
            List.of(
                    created(IMPLEMENTATION_DRAFT, "implementation.create"),
                    changed(IMPLEMENTATION_DRAFT, 1, "implementation.edit"),
                    published(IMPLEMENTATION, IMPLEMENTATION_DRAFT, 2, 1, "implementation.publish"),
                    changed(IMPLEMENTATION_DRAFT, 3, "implementation.edit"),
                    published(IMPLEMENTATION, IMPLEMENTATION_DRAFT, 4, 2, "implementation.publish"),
                    created(OFFER_DRAFT, "offer.create"),
                    changed(OFFER_DRAFT, 1, "offer.edit"),
                    published(OFFER, OFFER_DRAFT, 2, 1, "offer.publish"),
                    changed(OFFER_DRAFT, 3, "offer.edit"),
                    published(OFFER, OFFER_DRAFT, 4, 2, "offer.publish"),
                    withdrawn(OFFER, 2, null, "offer.withdraw"),
                    withdrawn(
                            IMPLEMENTATION,
                            2,
                            "{\"reason\": \"Ende des Tests\"}",
                            "implementation.withdraw"));

    private ProviderSteps() {}

    /**
     * A version that a step writes.
     *
     * @param action what the audit trail calls the step
     */
    record Version(RecordKind kind, String key, long version, String action) {}

    /**
     * A step.
     *
     * @param path of the request; a %s in it stands for the id
     * @param body likewise; null for none
     * @param known version of what is changed, for If-Match; null when it is made
     * @param keyed whether it is sent with an Idempotency-Key: without one it can be told from its
     *     version whether it was done
     * @param status of the answer
     * @param shown the record of the answer
     * @param shownVersion its version then
     * @param draftVersion the version of its draft that is written along with it; null for none
     */
    record Step(
            String method,
            String path,
            @Nullable String body,
            @Nullable Long known,
            boolean keyed,
            int status,
            RecordKind shown,
            long shownVersion,
            @Nullable Long draftVersion,
            String action) {

        String path(String id) {
            return path.replace("%s", id);
        }

        @Nullable String body(String id) {
            return body == null ? null : body.replace("%s", id);
        }

        /** The version that the answer shows. */
        Version shown(String id) {
            return new Version(shown, id, shownVersion, action);
        }

        /** All versions that it writes. */
        List<Version> written(String id) {
            return draftVersion == null
                    ? List.of(shown(id))
                    : List.of(
                            shown(id),
                            new Version(
                                    shown == OFFER ? OFFER_DRAFT : IMPLEMENTATION_DRAFT,
                                    id,
                                    draftVersion,
                                    action));
        }
    }

    /** Where the record of a kind is read. */
    static String address(RecordKind kind, String id) {
        return ADDRESSES.get(kind) + id;
    }

    private static Step created(RecordKind draft, String action) {
        boolean offer = draft == OFFER_DRAFT;
        return new Step(
                "POST",
                DRAFTS.formatted(offer ? "offer" : "implementation"),
                offer
                        ? "{\"id\": \"%s\", \"implementation\": \"%s\", \"terms\": " + TERMS + "}"
                        : "{\"id\": \"%s\", \"content\": " + CONTENT + "}",
                null,
                true,
                201,
                draft,
                1,
                null,
                action);
    }

    private static Step changed(RecordKind draft, long known, String action) {
        String name = "\"%s, Fassung " + known + "\"";
        return new Step(
                "PATCH",
                address(draft, "%s"),
                draft == OFFER_DRAFT
                        ? "{\"terms\": {\"title\": " + name + "}}"
                        : "{\"content\": {\"name\": " + name + "}}",
                known,
                false,
                200,
                draft,
                known + 1,
                null,
                action);
    }

    private static Step published(
            RecordKind kind, RecordKind draft, long known, long version, String action) {
        return new Step(
                "POST",
                address(draft, "%s") + "/publish",
                null,
                known,
                true,
                201,
                kind,
                version,
                known + 1,
                action);
    }

    private static Step withdrawn(
            RecordKind kind, long known, @Nullable String body, String action) {
        return new Step(
                "POST",
                address(kind, "%s") + "/withdraw",
                body,
                known,
                true,
                200,
                kind,
                known + 1,
                null,
                action);
    }

    private static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A sample cannot be written as JSON", e);
        }
    }
}
