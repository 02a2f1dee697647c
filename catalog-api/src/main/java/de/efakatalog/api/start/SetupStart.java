package de.efakatalog.api.start;

import de.efakatalog.model.identity.IdentitySettings;
import de.efakatalog.model.identity.Secret;
import de.efakatalog.model.identity.account.SetupLinks;
import de.efakatalog.model.signing.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Says how people sign in, and prints the one-time link for the first operator while there is none;
 * with an identity provider never, since a role there makes operators.
 */
@ApplicationScoped
class SetupStart {

    private static final Logger LOG = Logger.getLogger(SetupStart.class);
    private static final String FILE = "setup-link.txt";

    private final SetupLinks links;
    private final IdentitySettings settings;
    private final PublicAddress address;
    private final Path directory;

    SetupStart(
            SetupLinks links,
            IdentitySettings settings,
            PublicAddress address,
            @ConfigProperty(name = "catalog.data-directory") Path directory) {
        this.links = links;
        this.settings = settings;
        this.address = address;
        this.directory = directory;
    }

    void run() {
        if (!settings.hasProvider()) {
            LOG.warn(
                    "LOCAL ACCOUNTS: no identity provider is configured, so this registry keeps accounts and password hashes of its own. For a registry that others use set CATALOG_IDENTITY_AUTH_SERVER_URL (docs/identity.md).");
        }
        Path file = directory.resolve(FILE);
        Optional<String> link =
                links.issue().map((Secret secret) -> address.url() + "/setup#" + secret.value());
        try {
            if (link.isPresent()) {
                PrivateFile.write(file, link.get() + "\n");
                LOG.warnf(
                        "This registry has no operator yet. Whoever opens this link within %d hours becomes the first one; it works once and also stands in %s:%n%n  %s%n",
                        SetupLinks.VALID.toHours(), file, link.get());
            } else {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The link for the first operator in " + file, e);
        }
    }
}
