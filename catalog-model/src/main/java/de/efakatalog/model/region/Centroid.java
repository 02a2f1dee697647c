package de.efakatalog.model.region;

/**
 * A point that stands for a region on a map.
 *
 * @param lat latitude, degrees WGS 84, -90 to 90
 * @param lon longitude, degrees WGS 84, -180 to 180
 */
public record Centroid(double lat, double lon) {

    /**
     * @throws IllegalArgumentException outside the ranges
     */
    public Centroid {
        if (!(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)) {
            throw new IllegalArgumentException("no point on earth: " + lat + ", " + lon);
        }
    }
}
