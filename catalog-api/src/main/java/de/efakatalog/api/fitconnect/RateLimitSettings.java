package de.efakatalog.api.fitconnect;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * How often one client may ask the FIT-Connect doors.
 *
 * <p>A client is an IPv4 address or an IPv6 network of 64 bits, as the connection says. Behind a
 * proxy all clients have the proxy's address, unless {@code
 * quarkus.http.proxy.proxy-address-forwarding} is set and the proxy alone can be reached: then the
 * address is the one that the proxy forwards.
 */
@ConfigMapping(prefix = "catalog.routing.rate-limit")
public interface RateLimitSettings {

    /**
     * Requests in one window; 0 for no limit. A hundred a second is more than any portal's visitors
     * need, and far from what one instance answers.
     */
    @WithDefault("6000")
    int requests();

    /** How long a window lasts; it begins with a client's first request. */
    @WithDefault("PT1M")
    Duration window();
}
