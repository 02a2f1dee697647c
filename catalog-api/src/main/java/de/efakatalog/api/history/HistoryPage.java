package de.efakatalog.api.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a record's history, newest version first.
 *
 * @param items the versions
 * @param next address of the following page; null on the last one
 */
public record HistoryPage(List<HistoryView> items, @Nullable String next) {

    public HistoryPage {
        items = List.copyOf(items);
    }
}
