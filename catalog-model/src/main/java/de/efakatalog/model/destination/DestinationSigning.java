package de.efakatalog.model.destination;

import static java.util.stream.Collectors.groupingBy;

import de.efakatalog.model.imports.FactDefects;
import de.efakatalog.model.responsibility.ResponsibilitiesWritten;
import de.efakatalog.model.responsibility.Responsibility;
import de.efakatalog.model.signing.RegistrySignature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps signatures in line with the responsibilities that name their destinations.
 *
 * <p>Everything that writes a destination or a responsibility comes by here in its transaction
 * ({@link DestinationWriting}, {@link de.efakatalog.model.responsibility.ResponsibilityWriting}).
 * An issued signature has to cover every one of them, or the write is refused. A signature of this
 * registry is made anew when it would say something else or its key was taken back, and is taken
 * away when nothing names the destination any more.
 *
 * <p>Responsibilities that have ended no longer count, and services without a LeiKa key cannot be
 * named in a signature. When an end is reached, nothing is signed anew: a signature says who may
 * deliver, the responsibility since when and how long.
 */
@ApplicationScoped
class DestinationSigning {

    private final DestinationRows rows;
    private final RegistrySignature registry;
    private final Clock clock;

    DestinationSigning(DestinationRows rows, RegistrySignature registry, Clock clock) {
        this.rows = rows;
        this.registry = registry;
        this.clock = clock;
    }

    void follow(@Observes ResponsibilitiesWritten written) {
        List<String> ids = written.destinations().stream().map(UUID::toString).toList();
        Map<String, Destination> destinations = rows.locked(ids);
        FactDefects defects = new FactDefects();
        for (Responsibility each : written.responsibilities()) {
            UUID named = each.getDestination();
            if (named != null && !destinations.containsKey(named.toString())) {
                defects.add(each.getId(), "the registry has no destination " + named);
            }
        }
        defects.refuseIfAny();
        bringInLine(destinations.values(), written.responsibilities());
    }

    /**
     * Brings signatures in line inside the present transaction.
     *
     * @param destinations whose
     * @param justWritten responsibilities that the database may not know yet
     * @return how many signatures of this registry were made anew or taken away
     * @throws de.efakatalog.model.imports.RefusedFactsException when an issued signature does not
     *     cover a responsibility
     */
    int bringInLine(Collection<Destination> destinations, Collection<Responsibility> justWritten) {
        Map<String, List<Claimant>> naming = naming(destinations, justWritten);
        FactDefects defects = new FactDefects();
        Map<Destination, SignaturePayload> unsigned = new LinkedHashMap<>();
        Set<String> published = publishedKids(destinations);
        int takenAway = 0;
        for (Destination each : destinations) {
            List<Claimant> claiming = naming.getOrDefault(each.getId(), List.of());
            String issued = each.getIssuedSignature();
            if (issued != null) {
                requireCovered(each, IssuedSignature.parse(issued), claiming, defects);
                continue;
            }
            List<Claim> claims = claims(claiming);
            String present = each.getSignature();
            if (claims.isEmpty()) {
                takenAway += present == null ? 0 : 1;
                each.withoutSignature();
                continue;
            }
            SignaturePayload wanted = payload(each, claims);
            if (present == null || !standsFor(present, wanted, published)) {
                unsigned.put(each, wanted);
            }
        }
        defects.refuseIfAny();
        sign(unsigned);
        return takenAway + unsigned.size();
    }

    /** Where nothing is signed yet, nobody has to wait for the first key. */
    private Set<String> publishedKids(Collection<Destination> destinations) {
        return destinations.stream()
                        .anyMatch(each -> each.getSignatureOrigin() == SignatureOrigin.REGISTRY)
                ? registry.publishedKids()
                : Set.of();
    }

    private static boolean standsFor(
            String present, SignaturePayload wanted, Set<String> published) {
        return published.contains(SignaturePayload.kid(present))
                && SignaturePayload.of(present).promisesTheSameAs(wanted);
    }

    private Map<String, List<Claimant>> naming(
            Collection<Destination> destinations, Collection<Responsibility> justWritten) {
        LocalDate today = LocalDate.now(clock);
        return rows.naming(destinations.stream().map(Destination::getId).toList(), justWritten)
                .filter(each -> each.countsOn(today))
                .collect(groupingBy(each -> String.valueOf(each.destination())));
    }

    private static void requireCovered(
            Destination destination,
            IssuedSignature issued,
            List<Claimant> claiming,
            FactDefects defects) {
        for (Claimant each : claiming) {
            Claim claim = Claim.of(each);
            if (claim != null && !issued.covers(claim)) {
                defects.add(
                        each.id(),
                        "the issued signature of the destination %s does not cover the service %s in the region %s"
                                .formatted(destination.getId(), claim.leikaKey(), claim.ars()));
            }
        }
    }

    private static List<Claim> claims(List<Claimant> claiming) {
        return claiming.stream().map(Claim::of).filter(Objects::nonNull).toList();
    }

    private SignaturePayload payload(Destination destination, List<Claim> claims) {
        return new SignaturePayload(
                destination.getSubmissionHost(),
                registry.issuer(),
                Coverage.of(claims),
                destination.getId(),
                clock.instant().getEpochSecond(),
                UUID.randomUUID().toString());
    }

    private void sign(Map<Destination, SignaturePayload> unsigned) {
        List<Destination> destinations = new ArrayList<>(unsigned.keySet());
        List<String> signatures =
                ParallelSigning.sign(
                        unsigned.values().stream().map(SignaturePayload::toJson).toList(),
                        registry::sign);
        for (int i = 0; i < destinations.size(); i++) {
            destinations.get(i).signedByRegistry(signatures.get(i));
        }
    }
}
