package de.efakatalog.model.implementation;

import de.efakatalog.model.changelog.ReconciliationCounts;
import java.util.List;

/**
 * What an import of implementations did.
 *
 * @param counts records that were open to it
 * @param claimed ids of those that were left alone, because their provider speaks for them
 * @param differing those of the claimed ones of which the list says something else
 */
public record ImplementationImportReport(
        ReconciliationCounts counts, List<String> claimed, List<String> differing) {

    public ImplementationImportReport {
        claimed = List.copyOf(claimed);
        differing = List.copyOf(differing);
    }
}
