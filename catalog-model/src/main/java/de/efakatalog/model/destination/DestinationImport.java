package de.efakatalog.model.destination;

import de.efakatalog.model.changelog.Committed;
import de.efakatalog.model.changelog.ReconciliationCounts;
import de.efakatalog.model.changelog.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;

/** Takes in destinations. */
@ApplicationScoped
public class DestinationImport {

    private final DestinationWriting writing;
    private final UnitOfWork unitOfWork;

    DestinationImport(DestinationWriting writing, UnitOfWork unitOfWork) {
        this.writing = writing;
        this.unitOfWork = unitOfWork;
    }

    /**
     * Adds and corrects records in one transaction; records that the list does not name stay.
     *
     * @throws de.efakatalog.model.imports.RefusedFactsException as {@link DestinationWriting} says;
     *     nothing is changed then
     */
    public ReconciliationCounts apply(List<DestinationFacts> facts) {
        return apply(facts, counts -> {}).value();
    }

    /**
     * As {@link #apply(List)}.
     *
     * @param alongside gets the counts inside the transaction, to become durable together with it
     */
    public Committed<ReconciliationCounts> apply(
            List<DestinationFacts> facts, Consumer<ReconciliationCounts> alongside) {
        return unitOfWork.run(
                () -> {
                    ReconciliationCounts counts = writing.apply(facts);
                    alongside.accept(counts);
                    return counts;
                });
    }
}
