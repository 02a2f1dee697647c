package de.efakatalog.api.fitconnect;

import de.efakatalog.api.http.RenderedJson;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A part of the routes that were found (Routing API 2.0.0, schema route-result). Nobody makes one:
 * it tells the contract what {@link #json} writes.
 *
 * @param count how many stand here, 0 to 500
 * @param offset how many were left out at the beginning
 * @param totalCount how many were found
 * @param routes the routes
 */
public record RoutePage(int count, int offset, int totalCount, List<DestinationRoute> routes) {

    private static final byte[] END = "]}".getBytes(StandardCharsets.US_ASCII);

    /**
     * The page as JSON in UTF-8.
     *
     * @param totalCount how many were found
     * @param offset how many were left out at the beginning
     * @param routes those of the page, as JSON
     */
    static RenderedJson json(int totalCount, int offset, List<byte[]> routes) {
        byte[] start =
                ("{\"count\":"
                                + routes.size()
                                + ",\"offset\":"
                                + offset
                                + ",\"totalCount\":"
                                + totalCount
                                + ",\"routes\":[")
                        .getBytes(StandardCharsets.US_ASCII);
        int length = start.length + Math.max(0, routes.size() - 1) + END.length;
        for (byte[] route : routes) {
            length += route.length;
        }
        byte[] page = new byte[length];
        int at = append(page, 0, start);
        for (int i = 0; i < routes.size(); i++) {
            if (i > 0) {
                page[at++] = ',';
            }
            at = append(page, at, routes.get(i));
        }
        append(page, at, END);
        return new RenderedJson(page);
    }

    private static int append(byte[] page, int at, byte[] part) {
        System.arraycopy(part, 0, page, at, part.length);
        return at + part.length;
    }
}
