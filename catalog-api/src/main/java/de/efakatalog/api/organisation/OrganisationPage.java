package de.efakatalog.api.organisation;

import de.efakatalog.api.http.Total;
import de.efakatalog.model.organisation.OrganisationRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a page of organisations looks to its readers.
 *
 * @param items the organisations
 * @param total how many match in all
 * @param next address of the following page
 */
record OrganisationPage(List<OrganisationRecord> items, Total total, @Nullable String next) {}
