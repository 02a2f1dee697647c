package de.efakatalog.model.region;

import java.util.List;

/**
 * What a source says about one postcode.
 *
 * @param postcode five digits
 * @param regions ARS of its Gemeinden, ascending, at least one
 */
public record PostcodeFacts(String postcode, List<String> regions) {

    /**
     * @throws IllegalArgumentException for a malformed postcode or ARS, or without a region
     */
    public PostcodeFacts {
        new Postcode(postcode);
        if (regions.isEmpty()) {
            throw new IllegalArgumentException("postcode " + postcode + " lies in no region");
        }
        regions.forEach(Ars::of);
        regions = regions.stream().sorted().toList();
    }
}
