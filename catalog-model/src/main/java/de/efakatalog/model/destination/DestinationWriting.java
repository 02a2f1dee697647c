package de.efakatalog.model.destination;

import de.efakatalog.model.changelog.Reconciliation;
import de.efakatalog.model.changelog.ReconciliationCounts;
import de.efakatalog.model.imports.FactDefects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * The one way in which destinations are written, whoever does it: their signatures are brought in
 * line in the same transaction (ModelRules).
 */
@ApplicationScoped
public class DestinationWriting {

    private static final Reconciliation<Destination, DestinationFacts> RECONCILIATION =
            new Reconciliation<>(
                    Destination.class, Destination::new, Destination::facts, Destination::correct);

    private static final Logger LOG = Logger.getLogger(DestinationWriting.class);

    private final EntityManager entityManager;
    private final DestinationRows rows;
    private final DestinationSigning signing;
    private final TrustedKeys trustedKeys;

    DestinationWriting(
            EntityManager entityManager,
            DestinationRows rows,
            DestinationSigning signing,
            TrustedKeys trustedKeys) {
        this.entityManager = entityManager;
        this.rows = rows;
        this.signing = signing;
        this.trustedKeys = trustedKeys;
    }

    private void warnOfUnverified(Collection<DestinationFacts> facts) {
        long issued = facts.stream().filter(each -> each.issuedSignature() != null).count();
        if (issued > 0 && !trustedKeys.areConfigured()) {
            LOG.warnf(
                    "%d issued signatures were taken without being verified: CATALOG_SIGNING_TRUSTED_KEYS names no keys of their issuers (docs/keys.md)",
                    issued);
        }
    }

    /**
     * Adds and corrects records inside the present transaction; records that the list does not name
     * stay. An issued signature is verified when the operator named keys to trust; otherwise it is
     * taken when its payload fits.
     *
     * @throws de.efakatalog.model.imports.RefusedFactsException when facts are malformed, or an
     *     issued signature does not fit the destination and the responsibilities that name it; the
     *     transaction must not be committed then
     */
    public ReconciliationCounts apply(Collection<DestinationFacts> facts) {
        FactDefects defects = new FactDefects();
        new DestinationCheck(trustedKeys, defects).check(facts);
        defects.refuseIfAny();
        Map<String, Destination> known =
                rows.locked(facts.stream().map(DestinationFacts::id).toList());
        ReconciliationCounts counts = RECONCILIATION.apply(entityManager, facts, known);
        signing.bringInLine(known.values(), List.of());
        warnOfUnverified(facts);
        return counts;
    }
}
