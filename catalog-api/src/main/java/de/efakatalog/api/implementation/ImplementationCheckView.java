package de.efakatalog.api.implementation;

import de.efakatalog.model.finding.Finding;
import java.util.List;

/**
 * What keeps a draft from being published.
 *
 * @param ready whether nothing does
 * @param findings all of it, by JSON Pointer
 */
record ImplementationCheckView(boolean ready, List<Finding> findings) {

    static ImplementationCheckView of(List<Finding> findings) {
        return new ImplementationCheckView(findings.isEmpty(), findings);
    }
}
