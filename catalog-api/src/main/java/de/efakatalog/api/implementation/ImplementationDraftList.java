package de.efakatalog.api.implementation;

import de.efakatalog.model.implementation.lifecycle.ImplementationDraftRecord;
import java.util.List;

/**
 * The drafts of an organisation.
 *
 * @param items by id
 */
record ImplementationDraftList(List<ImplementationDraftRecord> items) {}
