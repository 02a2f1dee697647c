package de.efakatalog.model.signing;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** Where others reach this registry, as the operator says it. */
@ApplicationScoped
public class PublicAddress {

    private static final Logger LOG = Logger.getLogger(PublicAddress.class);
    private static final String SETTING = "catalog.public-url";
    private static final int BEFORE_OTHERS = 1;

    private final Config config;

    PublicAddress(Config config) {
        this.config = config;
    }

    /** A signature that names a wrong address cannot be taken back: better no start. */
    void onStartup(@Observes @Priority(BEFORE_OTHERS) StartupEvent startup) {
        String url = url();
        if (isOwnMachine(url)) {
            LOG.warnf(
                    "CATALOG_PUBLIC_URL is not set, or to this machine: signatures name %s as their issuer, where nobody else can check them. Set it to the address of this registry, then sign anew what was signed before: ./catalog keys renew (docs/keys.md).",
                    url);
        }
    }

    /** Whether only programs on the same machine reach it (RFC 6761, section 6.3; RFC 1122). */
    static boolean isOwnMachine(String url) {
        String host = String.valueOf(URI.create(url).getHost()).toLowerCase(Locale.ROOT);
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.startsWith("127.")
                || host.equals("[::1]");
    }

    /**
     * The address without a slash at its end. Read anew each time: the default has the port in it,
     * which is known for sure only when it is open.
     */
    public String url() {
        String given = config.getOptionalValue(SETTING, String.class).orElse("").strip();
        String url = given.replaceAll("/+$", "");
        if (!isAddress(url)) {
            throw new IllegalStateException(
                    "%s (CATALOG_PUBLIC_URL) is '%s'. It has to be the address of this registry, such as https://katalog.example.de"
                            .formatted(SETTING, given));
        }
        return url;
    }

    private static boolean isAddress(String url) {
        try {
            URI uri = URI.create(url);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
