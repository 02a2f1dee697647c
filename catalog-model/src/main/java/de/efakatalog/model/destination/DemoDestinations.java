package de.efakatalog.model.destination;

import static java.util.stream.Collectors.toMap;

import de.efakatalog.model.changelog.UnitOfWork;
import de.efakatalog.model.organisation.Authorities;
import de.efakatalog.model.organisation.AuthorityRecord;
import de.efakatalog.model.region.Ars;
import de.efakatalog.model.responsibility.Responsibility;
import de.efakatalog.model.responsibility.ResponsibilityFacts;
import de.efakatalog.model.responsibility.ResponsibilityWriting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Destinations that nobody receives, for trying out routing: one for each authority that is
 * responsible for München or for the Bund, used by those of its responsibilities there that have
 * none. They are marked by origin, name and a host that cannot exist (RFC 2606, section 2), and are
 * taken back without a trace in what is valid.
 *
 * <p>Each of the two steps is a transaction of its own, so that a destination is there before it is
 * named and is no longer named before it ends. Killed in between, the next call does the rest.
 */
@ApplicationScoped
public class DemoDestinations {

    /** What their details have as origin. */
    public static final String ORIGIN = "demo";

    private static final String HOST = "zustellpunkt.demo.invalid";
    private static final List<String> PLACES = List.of("091620000000", Ars.BUND.value());

    /**
     * What there is to write.
     *
     * @param destinations that are to be added, corrected or ended
     * @param responsibilities that are to get another destination or none
     */
    private record Plan(
            List<DestinationFacts> destinations, List<ResponsibilityFacts> responsibilities) {

        boolean isEmpty() {
            return destinations.isEmpty() && responsibilities.isEmpty();
        }
    }

    /**
     * What was written.
     *
     * @param destinations how many were added, corrected or ended
     * @param responsibilities how many got another destination or lost it
     */
    public record Report(int destinations, int responsibilities) {}

    private final EntityManager entityManager;
    private final UnitOfWork unitOfWork;
    private final Authorities authorities;
    private final DestinationWriting destinationWriting;
    private final ResponsibilityWriting responsibilityWriting;
    private final Clock clock;

    DemoDestinations(
            EntityManager entityManager,
            UnitOfWork unitOfWork,
            Authorities authorities,
            DestinationWriting destinationWriting,
            ResponsibilityWriting responsibilityWriting,
            Clock clock) {
        this.entityManager = entityManager;
        this.unitOfWork = unitOfWork;
        this.authorities = authorities;
        this.destinationWriting = destinationWriting;
        this.responsibilityWriting = responsibilityWriting;
        this.clock = clock;
    }

    /** Whether there is nothing to do. */
    public boolean areInLine(boolean wanted) {
        return plan(wanted).isEmpty();
    }

    /**
     * Adds them where they are missing, or takes all of them back. Only one at a time may do this.
     */
    public Report bringInLine(boolean wanted) {
        Plan plan = plan(wanted);
        if (wanted) {
            write(plan.destinations());
            redirect(plan.responsibilities());
        } else {
            redirect(plan.responsibilities());
            write(plan.destinations());
        }
        return new Report(plan.destinations().size(), plan.responsibilities().size());
    }

    private void write(List<DestinationFacts> destinations) {
        unitOfWork.run(() -> destinationWriting.apply(destinations));
    }

    private void redirect(List<ResponsibilityFacts> responsibilities) {
        unitOfWork.run(() -> responsibilityWriting.apply(responsibilities));
    }

    private Plan plan(boolean wanted) {
        return unitOfWork.run(wanted ? this::planToAdd : this::planToTakeBack).value();
    }

    private Plan planToAdd() {
        List<ResponsibilityFacts> redirected = new ArrayList<>();
        Set<String> owners = new HashSet<>();
        for (Responsibility each : presentResponsibilities()) {
            UUID demo = idFor(each.getAuthority());
            if (each.getDestination() == null) {
                redirected.add(deliveredTo(demo, each.facts()));
                owners.add(each.getAuthority());
            } else if (demo.equals(each.getDestination())) {
                owners.add(each.getAuthority());
            }
        }
        Map<String, DestinationFacts> known =
                present().stream().collect(toMap(Destination::getId, Destination::facts));
        List<DestinationFacts> missing =
                authorities.findRecords(owners).stream()
                        .map(DemoDestinations::factsFor)
                        .filter(facts -> !facts.equals(known.get(facts.id())))
                        .toList();
        return new Plan(missing, redirected);
    }

    private List<Responsibility> presentResponsibilities() {
        return entityManager
                .createQuery(
                        "from Responsibility where region in :places and (validTo is null or validTo >= :today)",
                        Responsibility.class)
                .setParameter("places", PLACES)
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
    }

    private Plan planToTakeBack() {
        LocalDate today = LocalDate.now(clock);
        List<Destination> present = present();
        List<DestinationFacts> ended =
                present.stream()
                        .map(Destination::facts)
                        .filter(each -> each.validTo() == null || !each.validTo().isBefore(today))
                        .map(each -> endingOn(today.minusDays(1), each))
                        .toList();
        List<ResponsibilityFacts> released =
                present.isEmpty()
                        ? List.of()
                        : entityManager
                                .createQuery(
                                        "from Responsibility where destination in :ids",
                                        Responsibility.class)
                                .setParameter(
                                        "ids",
                                        present.stream()
                                                .map(each -> UUID.fromString(each.getId()))
                                                .toList())
                                .getResultList()
                                .stream()
                                .map(each -> deliveredTo(null, each.facts()))
                                .toList();
        return new Plan(ended, released);
    }

    private List<Destination> present() {
        return entityManager
                .createQuery("from Destination where submissionHost = :host", Destination.class)
                .setParameter("host", HOST)
                .getResultList();
    }

    /** The same authority has the same destination wherever and whenever it is made. */
    private static UUID idFor(String authority) {
        return UUID.nameUUIDFromBytes(
                ("efa-katalog:demo:" + authority).getBytes(StandardCharsets.UTF_8));
    }

    private static DestinationFacts factsFor(AuthorityRecord authority) {
        return new DestinationFacts(
                idFor(authority.id()).toString(),
                HOST,
                details(authority.name() + " (Demo, nicht zustellbar)"),
                null,
                null,
                null);
    }

    private static DestinationDetails details(String name) {
        return new DestinationDetails(
                name, null, null, List.of(), null, null, null, null, null, null, null, Map.of(),
                Map.of(), Map.of(), Map.of(), null, Map.of(), ORIGIN);
    }

    private static DestinationFacts endingOn(LocalDate lastDay, DestinationFacts facts) {
        return new DestinationFacts(
                facts.id(),
                facts.submissionHost(),
                facts.details(),
                facts.issuedSignature(),
                null,
                lastDay);
    }

    private static ResponsibilityFacts deliveredTo(
            @Nullable UUID destination, ResponsibilityFacts facts) {
        return new ResponsibilityFacts(
                facts.id(),
                facts.service(),
                facts.region(),
                facts.authority(),
                facts.implementation(),
                facts.onlineServiceTitle(),
                facts.onlineServiceUrl(),
                destination,
                facts.source(),
                facts.validFrom(),
                facts.validTo());
    }
}
