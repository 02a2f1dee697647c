package de.efakatalog.model.implementation.lifecycle;

import de.efakatalog.model.changelog.Committed;
import de.efakatalog.model.changelog.UnitOfWork;
import de.efakatalog.model.finding.Findings;
import de.efakatalog.model.implementation.ServiceImplementation;
import de.efakatalog.model.implementation.ServiceImplementationRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Withdraws an implementation for good: it is no longer found, its offers are withdrawn with it,
 * and none can be published any more. Its record stays, and says why.
 *
 * <p>Who may: signatories of the provider that stands in the implementation.
 */
@ApplicationScoped
public class ImplementationWithdrawal {

    private static final int LONGEST_REASON = 2_000;

    private final ImplementationRows rows;
    private final UnitOfWork unitOfWork;
    private final Clock clock;
    private final Event<ImplementationWithdrawn> withdrawn;

    ImplementationWithdrawal(
            ImplementationRows rows,
            UnitOfWork unitOfWork,
            Clock clock,
            Event<ImplementationWithdrawn> withdrawn) {
        this.withdrawn = withdrawn;
        this.rows = rows;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * Withdraws the implementation as the writer has read it. An end that was announced for later
     * comes today, for what must stop at once; the reason says so to those who relied on it.
     *
     * @param known the version of the implementation that the writer has read
     * @param reason why; a sentence or two
     * @throws UnknownImplementationException when there is none
     * @throws StaleImplementationException when it has another version by now
     * @throws ImplementationTransitionException when it is neither published nor deprecated, or has
     *     no provider
     * @throws IncompleteImplementationException when no reason is given
     */
    public Committed<ServiceImplementationRecord> withdraw(
            String id, long known, @Nullable String reason) {
        Findings findings = Findings.at("");
        findings.requires("reason", reason, "Say why.");
        findings.text("reason", reason, LONGEST_REASON);
        return unitOfWork.run(
                () -> {
                    ServiceImplementation implementation = rows.implementation(id, known);
                    Ownership.requireOwned(implementation);
                    IncompleteImplementationException.refuseIfAny(findings.found());
                    implementation.withdraw(
                            String.valueOf(reason),
                            lastDay(implementation.getValidTo()),
                            clock.instant().truncatedTo(ChronoUnit.MICROS));
                    rows.flush();
                    withdrawn.fire(new ImplementationWithdrawn(id));
                    return implementation.toRecord();
                });
    }

    private LocalDate lastDay(@Nullable LocalDate announced) {
        LocalDate today = LocalDate.now(clock);
        return announced == null || announced.isAfter(today) ? today : announced;
    }
}
