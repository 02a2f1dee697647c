package de.efakatalog.model.responsibility;

import static java.util.stream.Collectors.toMap;

import de.efakatalog.model.changelog.Reconciliation;
import de.efakatalog.model.changelog.ReconciliationCounts;
import de.efakatalog.model.changelog.RecordRepository;
import de.efakatalog.model.implementation.ServiceImplementations;
import de.efakatalog.model.imports.FactDefects;
import de.efakatalog.model.organisation.Authorities;
import de.efakatalog.model.region.Regions;
import de.efakatalog.model.service.PublicServices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;

/**
 * The one way in which responsibilities are written, whoever does it: what rests on them, such as
 * the signature of a destination, is brought in line in the same transaction (ModelRules).
 */
@ApplicationScoped
public class ResponsibilityWriting {

    private static final Reconciliation<Responsibility, ResponsibilityFacts> RECONCILIATION =
            new Reconciliation<>(
                    Responsibility.class,
                    Responsibility::new,
                    Responsibility::facts,
                    Responsibility::correct);

    private final EntityManager entityManager;
    private final PublicServices services;
    private final Regions regions;
    private final Authorities authorities;
    private final ServiceImplementations implementations;
    private final Event<ResponsibilitiesWritten> written;

    ResponsibilityWriting(
            EntityManager entityManager,
            PublicServices services,
            Regions regions,
            Authorities authorities,
            ServiceImplementations implementations,
            Event<ResponsibilitiesWritten> written) {
        this.entityManager = entityManager;
        this.services = services;
        this.regions = regions;
        this.authorities = authorities;
        this.implementations = implementations;
        this.written = written;
    }

    /**
     * Adds and corrects records inside the present transaction; records that the list does not name
     * stay.
     *
     * @throws de.efakatalog.model.imports.RefusedFactsException when facts are malformed, name what
     *     the registry does not hold, or do not fit the issued signature of the destination they
     *     name; the transaction must not be committed then
     */
    public ReconciliationCounts apply(Collection<ResponsibilityFacts> facts) {
        FactDefects defects = new FactDefects();
        ResponsibilityCheck.check(facts, defects);
        defects.refuseIfAny();
        requireReferences(facts, defects);
        defects.refuseIfAny();

        Map<String, Responsibility> existing = existing(facts);
        List<String> changing = new ArrayList<>();
        Set<UUID> destinations = new TreeSet<>();
        for (ResponsibilityFacts each : facts) {
            Optional<ResponsibilityFacts> before =
                    Optional.ofNullable(existing.get(each.id())).map(Responsibility::facts);
            if (!before.equals(Optional.of(each))) {
                changing.add(each.id());
                before.map(ResponsibilityFacts::destination).ifPresent(destinations::add);
                Optional.ofNullable(each.destination()).ifPresent(destinations::add);
            }
        }
        ReconciliationCounts counts = RECONCILIATION.apply(entityManager, facts, existing);
        if (!destinations.isEmpty()) {
            written.fire(
                    new ResponsibilitiesWritten(
                            changing.stream().map(existing::get).toList(), destinations));
        }
        return counts;
    }

    private Map<String, Responsibility> existing(Collection<ResponsibilityFacts> facts) {
        List<String> ids = facts.stream().map(ResponsibilityFacts::id).toList();
        return new HashMap<>(
                entityManager.unwrap(Session.class).findMultiple(Responsibility.class, ids).stream()
                        .filter(Objects::nonNull)
                        .collect(toMap(Responsibility::getId, Function.identity())));
    }

    private void requireReferences(Collection<ResponsibilityFacts> facts, FactDefects defects) {
        require(facts, "service", ResponsibilityFacts::service, services, defects);
        require(facts, "region", ResponsibilityFacts::region, regions, defects);
        require(facts, "authority", ResponsibilityFacts::authority, authorities, defects);
        require(
                facts,
                "implementation",
                ResponsibilityFacts::implementation,
                implementations,
                defects);
    }

    private static void require(
            Collection<ResponsibilityFacts> facts,
            String what,
            Function<ResponsibilityFacts, String> reference,
            RecordRepository<?, ?> records,
            FactDefects defects) {
        Set<String> known =
                records.existing(
                        facts.stream().map(reference).filter(Objects::nonNull).distinct().toList());
        for (ResponsibilityFacts each : facts) {
            String named = reference.apply(each);
            if (named != null && !known.contains(named)) {
                defects.add(each.id(), "the registry has no %s %s".formatted(what, named));
            }
        }
    }
}
