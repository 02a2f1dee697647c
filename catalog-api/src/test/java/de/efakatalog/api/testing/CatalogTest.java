package de.efakatalog.api.testing;

import de.efakatalog.model.testing.CatalogDatabaseResource;
import io.quarkus.test.common.WithTestResource;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;

/** A test against the running application with a real database and the seed. */
@WithTestResource(value = CatalogDatabaseResource.class)
@WithTestResource(value = SeededCatalog.class)
public abstract class CatalogTest {

    @BeforeEach
    void awaitReady() throws IOException, InterruptedException {
        SeededCatalog.awaitReady();
    }
}
