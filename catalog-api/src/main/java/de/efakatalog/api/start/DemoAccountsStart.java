package de.efakatalog.api.start;

import de.efakatalog.model.identity.IdentitySettings;
import de.efakatalog.model.identity.Secret;
import de.efakatalog.model.identity.membership.DemoAccounts;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Adds the demo accounts when the operator wants them, with passwords of this data directory alone,
 * and takes them back when not.
 */
@ApplicationScoped
class DemoAccountsStart {

    private static final Logger LOG = Logger.getLogger(DemoAccountsStart.class);
    private static final String FILE = "demo-accounts.txt";
    private static final int PASSWORD_BYTES = 8;
    private static final int BEFORE_OTHERS = 1;

    private final boolean wanted;
    private final Path directory;
    private final IdentitySettings settings;
    private final DemoAccounts accounts;

    DemoAccountsStart(
            @ConfigProperty(name = "catalog.demo", defaultValue = "false") boolean wanted,
            @ConfigProperty(name = "catalog.data-directory") Path directory,
            IdentitySettings settings,
            DemoAccounts accounts) {
        this.wanted = wanted;
        this.directory = directory;
        this.settings = settings;
        this.accounts = accounts;
    }

    /**
     * Invented people have no place beside real ones: with an identity provider this ends the
     * start.
     */
    void onStartup(@Observes @Priority(BEFORE_OTHERS) StartupEvent startup) {
        refuseBesideProvider(wanted, settings.hasProvider());
    }

    static void refuseBesideProvider(boolean wanted, boolean hasProvider) {
        if (wanted && hasProvider) {
            throw new IllegalStateException(
                    "CATALOG_DEMO invents people and destinations, and an identity provider is configured (CATALOG_IDENTITY_AUTH_SERVER_URL): this looks like a registry that others use. Take one of the two away.");
        }
    }

    void run() {
        Path file = directory.resolve(FILE);
        try {
            if (!wanted) {
                Files.deleteIfExists(file);
                int had = accounts.takeBack();
                if (had > 0) {
                    LOG.infof("%d demo accounts were taken back", had);
                }
                return;
            }
            Map<String, String> passwords = passwords(file);
            accounts.add(passwords);
            LOG.warnf(
                    "CATALOG_DEMO is on: these accounts are for trying out (docs/demo.md).%n%n%s",
                    passwords.entrySet().stream()
                            .map(each -> "  %-24s %s%n".formatted(each.getKey(), each.getValue()))
                            .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException("The passwords of the demo accounts in " + file, e);
        }
    }

    private static Map<String, String> passwords(Path file) throws IOException {
        Map<String, String> passwords = new LinkedHashMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split(" ", 2);
                if (parts.length == 2) {
                    passwords.put(parts[0], parts[1]);
                }
            }
        }
        for (DemoAccounts.Account account : DemoAccounts.ACCOUNTS) {
            passwords.computeIfAbsent(
                    account.email(), any -> "demo-" + Secret.randomName(PASSWORD_BYTES));
        }
        PrivateFile.write(
                file,
                passwords.entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue() + "\n")
                        .collect(Collectors.joining()));
        return passwords;
    }
}
