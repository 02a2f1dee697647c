package de.efakatalog.model.implementation.lifecycle;

import de.efakatalog.model.changelog.RecordRepository;
import de.efakatalog.model.changelog.Slug;
import de.efakatalog.model.finding.Finding;
import de.efakatalog.model.finding.Finding.Kind;
import de.efakatalog.model.finding.Findings;
import de.efakatalog.model.implementation.ImplementationStatus;
import de.efakatalog.model.implementation.ServiceImplementationRecord;
import de.efakatalog.model.implementation.ServiceImplementations;
import de.efakatalog.model.implementation.profile.ContentCheck;
import de.efakatalog.model.implementation.profile.FachverfahrenConnection;
import de.efakatalog.model.implementation.profile.ImplementationContent;
import de.efakatalog.model.organisation.Organisations;
import de.efakatalog.model.region.Regions;
import de.efakatalog.model.service.OzgServices;
import de.efakatalog.model.service.PublicServices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether what an implementation names is there. */
@ApplicationScoped
class ImplementationReferences {

    private final ServiceImplementations implementations;
    private final Organisations organisations;
    private final PublicServices services;
    private final OzgServices ozgServices;
    private final Regions regions;

    ImplementationReferences(
            ServiceImplementations implementations,
            Organisations organisations,
            PublicServices services,
            OzgServices ozgServices,
            Regions regions) {
        this.implementations = implementations;
        this.organisations = organisations;
        this.services = services;
        this.ozgServices = ozgServices;
        this.regions = regions;
    }

    /** Whether a draft can be of this provider. */
    Optional<Finding> unknownProvider(String provider) {
        return organisations.findRecord(provider).isPresent()
                ? Optional.empty()
                : Optional.of(
                        new Finding(
                                "/provider",
                                Kind.MALFORMED,
                                "There is no organisation %s.".formatted(provider)));
    }

    /** What the content names and the registry does not hold. */
    List<Finding> unknown(String id, ImplementationContent content) {
        Findings findings = Findings.at("/content");
        each("services", content.services(), services, "service", findings);
        String ozgId = content.ozgId();
        if (ozgId != null && ozgServices.existing(List.of(ozgId)).isEmpty()) {
            findings.below("ozgId").contradictory("There is no OZG bundle %s.".formatted(ozgId));
        }
        Findings profile = findings.below("profile");
        each("regions", content.profile().regions(), regions, "region", profile);
        components(id, content.profile().components(), profile);
        confirmations(content.profile().fachverfahren(), profile);
        return findings.found();
    }

    private static void each(
            String name,
            List<String> keys,
            RecordRepository<?, ?> records,
            String what,
            Findings findings) {
        Set<String> there = records.existing(keys);
        for (int i = 0; i < keys.size(); i++) {
            if (!there.contains(keys.get(i))) {
                findings.below(name, i)
                        .contradictory("There is no %s %s.".formatted(what, keys.get(i)));
            }
        }
    }

    private void components(String id, List<String> named, Findings findings) {
        Map<String, ServiceImplementationRecord> there =
                implementations.findRecords(named).stream()
                        .collect(
                                Collectors.toMap(
                                        ServiceImplementationRecord::id, Function.identity()));
        for (int i = 0; i < named.size(); i++) {
            ServiceImplementationRecord component = there.get(named.get(i));
            Findings here = findings.below("components", i);
            if (component == null || named.get(i).equals(id)) {
                here.contradictory("There is no shared component %s.".formatted(named.get(i)));
            } else if (!ContentCheck.isComponent(component.type())) {
                here.contradictory("%s is an online service.".formatted(named.get(i)));
            } else if (component.status().equals(ImplementationStatus.WITHDRAWN.wireName())) {
                here.contradictory("%s is withdrawn.".formatted(named.get(i)));
            }
        }
    }

    private void confirmations(List<FachverfahrenConnection> connections, Findings findings) {
        List<String> named =
                connections.stream()
                        .map(FachverfahrenConnection::confirmedBy)
                        .filter(Objects::nonNull)
                        .toList();
        Set<String> there = organisations.existing(named);
        for (int i = 0; i < connections.size(); i++) {
            String confirmedBy = connections.get(i).confirmedBy();
            if (confirmedBy != null && !there.contains(confirmedBy)) {
                findings.below("fachverfahren", i)
                        .below("confirmedBy")
                        .contradictory("There is no organisation %s.".formatted(confirmedBy));
            }
        }
    }

    /** What keeps one implementation from being the successor of another. */
    void successor(String id, String successor, Findings findings) {
        Optional<ServiceImplementationRecord> found =
                Slug.isWellFormed(successor)
                        ? implementations.findRecord(successor)
                        : Optional.empty();
        Findings here = findings.below("successor");
        if (found.isEmpty()) {
            here.contradictory("There is no implementation %s.".formatted(successor));
        } else if (successor.equals(id)) {
            here.contradictory("Nothing succeeds itself.");
        } else if (!found.get().status().equals(ImplementationStatus.PUBLISHED.wireName())) {
            here.contradictory("%s is in status %s.".formatted(successor, found.get().status()));
        }
    }
}
