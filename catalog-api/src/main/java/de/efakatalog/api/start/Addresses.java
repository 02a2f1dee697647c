package de.efakatalog.api.start;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where to look, told once the application answers. */
@ApplicationScoped
class Addresses {

    String announcement() {
        String base = "http://localhost:" + port();
        return """
        EfA-Katalog is ready.

          Services     %1$s/api/v1/services?q=f%%C3%%BChrerschein
          Who answers? %1$s/api/v1/routes?leikaKey=99050012104000&postcode=80331
          API          %1$s/q/swagger-ui
          Health       %1$s/q/health

        Ctrl-C ends it; what was written is kept in %2$s
        """
                .formatted(base, DataDirectory.fromEnvironment());
    }

    private static int port() {
        // the port that was really opened, also when 0 asked for any
        return ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
    }
}
