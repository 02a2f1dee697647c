package de.efakatalog.api.fitconnect;

import de.efakatalog.index.routing.Area;
import java.util.List;

/**
 * A part of the areas that were found (Routing API 2.0.0, schema area-result).
 *
 * @param count how many stand here, 0 to 500
 * @param offset how many were left out at the beginning
 * @param totalCount how many were found
 * @param areas the areas
 */
public record AreaPage(int count, int offset, int totalCount, List<Area> areas) {

    static AreaPage of(List<Area> found, Paging paging) {
        List<Area> part = paging.of(found);
        return new AreaPage(part.size(), paging.offset(), found.size(), part);
    }
}
