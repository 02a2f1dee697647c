package de.efakatalog.api.implementation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.index.search.SearchHit;
import de.efakatalog.model.implementation.ServiceImplementationRecord;
import de.efakatalog.model.organisation.OrganisationRecord;
import de.efakatalog.model.organisation.Organisations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Joins implementations with the names of their providers, one query for all of them. */
@ApplicationScoped
public class ImplementationViews {

    private final Organisations organisations;
    private final ObjectMapper json;

    ImplementationViews(Organisations organisations, ObjectMapper json) {
        this.organisations = organisations;
        this.json = json;
    }

    List<ImplementationView> ofHits(List<SearchHit> hits) {
        return of(hits.stream().map(this::read).toList());
    }

    /** One implementation, with its provider's name. */
    public ImplementationDetail of(ServiceImplementationRecord implementation) {
        return ImplementationDetail.of(
                of(List.of(implementation)).getFirst(), implementation.profile());
    }

    private List<ImplementationView> of(List<ServiceImplementationRecord> implementations) {
        List<String> ids =
                implementations.stream()
                        .map(ServiceImplementationRecord::provider)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        Map<String, OrganisationRecord> providers =
                ids.isEmpty()
                        ? Map.of()
                        : organisations.findRecords(ids).stream()
                                .collect(
                                        Collectors.toMap(
                                                OrganisationRecord::id, Function.identity()));
        return implementations.stream()
                .map(
                        each ->
                                ImplementationMapping.MAPPING.toView(
                                        each, providers.get(String.valueOf(each.provider()))))
                .toList();
    }

    private ServiceImplementationRecord read(SearchHit hit) {
        try {
            return json.readValue(hit.json(), ServiceImplementationRecord.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A logged implementation cannot be read", e);
        }
    }
}
