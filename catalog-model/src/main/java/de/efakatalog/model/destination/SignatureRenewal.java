package de.efakatalog.model.destination;

import de.efakatalog.model.changelog.Committed;
import de.efakatalog.model.changelog.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * Brings the signatures of this registry in line where no write does: after a key was taken back,
 * or the registry got another address (docs/keys.md).
 *
 * <p>One transaction for each block, so that writers wait for a block at most. Killed in between,
 * the next call does the rest.
 */
@ApplicationScoped
public class SignatureRenewal {

    /** About a second of signing on one processor. */
    private static final int BLOCK = 200;

    /** What stands before every UUID. */
    private static final String BEFORE_ALL = "";

    private final EntityManager entityManager;
    private final UnitOfWork unitOfWork;
    private final DestinationRows rows;
    private final DestinationSigning signing;

    /**
     * What was done.
     *
     * @param examined how many destinations with a signature of this registry there were
     * @param renewed how many of them were signed anew or, where nothing names them any more, lost
     *     their signature
     */
    public record Report(int examined, int renewed) {}

    private record Block(List<String> ids, int renewed) {}

    SignatureRenewal(
            EntityManager entityManager,
            UnitOfWork unitOfWork,
            DestinationRows rows,
            DestinationSigning signing) {
        this.entityManager = entityManager;
        this.unitOfWork = unitOfWork;
        this.rows = rows;
        this.signing = signing;
    }

    /**
     * Examines every destination that this registry signed. Signing takes milliseconds each.
     *
     * @return with the position from which on everything can be read
     */
    public Committed<Report> renew() {
        int examined = 0;
        int renewed = 0;
        Committed<Block> block = after(BEFORE_ALL);
        while (!block.value().ids().isEmpty()) {
            examined += block.value().ids().size();
            renewed += block.value().renewed();
            block = after(block.value().ids().getLast());
        }
        return new Committed<>(new Report(examined, renewed), block.position());
    }

    private Committed<Block> after(String id) {
        return unitOfWork.run(
                () -> {
                    List<String> ids = signedByRegistry(id);
                    return new Block(
                            ids, signing.bringInLine(rows.locked(ids).values(), List.of()));
                });
    }

    private List<String> signedByRegistry(String after) {
        return entityManager
                .createQuery(
                        "select id from Destination where signatureOrigin = :registry and id > :after order by id",
                        String.class)
                .setParameter("registry", SignatureOrigin.REGISTRY.wireName())
                .setParameter("after", after)
                .setMaxResults(BLOCK)
                .getResultList();
    }
}
