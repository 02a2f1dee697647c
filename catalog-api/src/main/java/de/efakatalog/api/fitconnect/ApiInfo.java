package de.efakatalog.api.fitconnect;

/**
 * What this door is (Routing API 2.0.0, schema info).
 *
 * @param version the version of the Routing API that is spoken
 */
public record ApiInfo(RoutingApiVersion version) {

    /**
     * A version.
     *
     * @param major the one in the address
     * @param minor always 0
     * @param patch always 0
     */
    public record RoutingApiVersion(int major, int minor, int patch) {}

    /**
     * @param address the version as the address names it: v1 or v2
     */
    static ApiInfo of(String address) {
        return new ApiInfo(new RoutingApiVersion(Integer.parseInt(address.substring(1)), 0, 0));
    }
}
