package de.efakatalog.api.imports;

import de.efakatalog.model.changelog.Committed;
import de.efakatalog.model.changelog.ReconciliationCounts;
import de.efakatalog.model.destination.DestinationFacts;
import de.efakatalog.model.destination.DestinationImport;
import de.efakatalog.model.imports.FactLines;
import de.efakatalog.model.imports.RefusedFactsException;
import de.efakatalog.model.responsibility.ResponsibilityFacts;
import de.efakatalog.model.responsibility.ResponsibilityImport;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads files with one record in each line and hands them to their use cases. */
@ApplicationScoped
class FactImports {

    private final DestinationImport destinations;
    private final ResponsibilityImport responsibilities;
    private final FactLines lines;

    FactImports(
            DestinationImport destinations,
            ResponsibilityImport responsibilities,
            FactLines lines) {
        this.destinations = destinations;
        this.responsibilities = responsibilities;
        this.lines = lines;
    }

    /**
     * Imports destinations.
     *
     * @return the position at which the result can be read
     * @throws RefusedFactsException with the lines that cannot be taken; nothing is changed then
     */
    long destinations(
            Path file, Consumer<ImportProgress> progress, Consumer<ReconciliationCounts> alongside)
            throws IOException {
        return run(
                file,
                DestinationFacts.class,
                DestinationFacts::id,
                destinations::apply,
                progress,
                alongside);
    }

    /**
     * Imports responsibilities.
     *
     * @return the position at which the result can be read
     * @throws RefusedFactsException with the lines that cannot be taken; nothing is changed then
     */
    long responsibilities(
            Path file, Consumer<ImportProgress> progress, Consumer<ReconciliationCounts> alongside)
            throws IOException {
        return run(
                file,
                ResponsibilityFacts.class,
                ResponsibilityFacts::id,
                responsibilities::apply,
                progress,
                alongside);
    }

    private <F> long run(
            Path file,
            Class<F> type,
            Function<F, String> key,
            BiFunction<List<F>, Consumer<ReconciliationCounts>, Committed<?>> useCase,
            Consumer<ImportProgress> progress,
            Consumer<ReconciliationCounts> alongside)
            throws IOException {
        List<F> facts =
                lines.read(file, type, read -> progress.accept(ImportProgress.reading(read)));
        progress.accept(ImportProgress.applying(facts.size()));
        try {
            return useCase.apply(facts, alongside).position();
        } catch (RefusedFactsException e) {
            Map<String, Integer> lineOf = new HashMap<>();
            for (int i = 0; i < facts.size(); i++) {
                lineOf.putIfAbsent(String.valueOf(key.apply(facts.get(i))), i + 1);
            }
            throw e.at(record -> lineOf.getOrDefault(record, 0));
        }
    }
}
