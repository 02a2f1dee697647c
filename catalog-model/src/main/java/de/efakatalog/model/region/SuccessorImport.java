package de.efakatalog.model.region;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import de.efakatalog.model.changelog.Committed;
import de.efakatalog.model.changelog.UnitOfWork;
import de.efakatalog.model.imports.ImportJournal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Links regions that ended to those that took over, in one transaction.
 *
 * <p>The table knows the days, which a Gemeindeverzeichnis does not: the region that ended was
 * valid until the day before its successors took over, and a successor that the file named only
 * later was valid from that day on.
 */
@ApplicationScoped
public class SuccessorImport {

    private final EntityManager entityManager;
    private final UnitOfWork unitOfWork;
    private final ImportJournal journal;

    SuccessorImport(EntityManager entityManager, UnitOfWork unitOfWork, ImportJournal journal) {
        this.entityManager = entityManager;
        this.unitOfWork = unitOfWork;
        this.journal = journal;
    }

    /**
     * Applies the table: a region that it names has exactly the successors that stand in it, links
     * of other regions stay.
     *
     * @throws UnknownSuccessionException with everything that does not fit: a region that the
     *     registry does not have, that has not ended, that began later or is missing from a
     *     Gemeindeverzeichnis before the day, or a successor that had ended by then; nothing is
     *     changed then
     */
    public Committed<SuccessorImportReport> apply(SuccessorTable table) {
        return apply(table, report -> {});
    }

    /**
     * As {@link #apply(SuccessorTable)}.
     *
     * @param alongside gets the report inside the transaction, to become durable together with it
     */
    public Committed<SuccessorImportReport> apply(
            SuccessorTable table, Consumer<SuccessorImportReport> alongside) {
        LocalDate newest = journal.newestAsOf().orElse(LocalDate.MAX);
        return unitOfWork.run(
                () -> {
                    SuccessorImportReport report = link(table, newest);
                    alongside.accept(report);
                    return report;
                });
    }

    private SuccessorImportReport link(SuccessorTable table, LocalDate newestAsOf) {
        Map<String, Region> regions = new LinkedHashMap<>();
        for (Succession each : table.successions()) {
            find(each.ars(), regions);
            find(each.successor(), regions);
        }
        List<String> defects = new SuccessionCheck(table, regions, newestAsOf).defects();
        if (!defects.isEmpty()) {
            throw new UnknownSuccessionException(defects);
        }
        int linked = 0;
        Map<Region, List<Succession>> byEnded =
                table.successions().stream()
                        .collect(
                                groupingBy(
                                        each -> known(regions, each.ars()),
                                        LinkedHashMap::new,
                                        toList()));
        for (Map.Entry<Region, List<Succession>> each : byEnded.entrySet()) {
            boolean news = takeOver(each.getKey(), each.getValue());
            for (Succession succession : each.getValue()) {
                news |= known(regions, succession.successor()).beganBy(succession.since());
            }
            linked += news ? 1 : 0;
        }
        return new SuccessorImportReport(
                table.successions().size(), linked, byEnded.size() - linked);
    }

    private void find(Ars ars, Map<String, Region> regions) {
        Region region = entityManager.find(Region.class, ars.value());
        if (region != null) {
            regions.put(ars.value(), region);
        }
    }

    private static Region known(Map<String, Region> regions, Ars ars) {
        return Objects.requireNonNull(regions.get(ars.value()));
    }

    private static boolean takeOver(Region ended, List<Succession> successions) {
        List<String> successors =
                successions.stream()
                        .map(succession -> succession.successor().value())
                        .sorted()
                        .toList();
        LocalDate since = successions.getFirst().since();
        if (successors.equals(ended.getSuccessors())
                && since.minusDays(1).equals(ended.getValidTo())) {
            return false;
        }
        ended.succeededBy(successors, since);
        return true;
    }
}
