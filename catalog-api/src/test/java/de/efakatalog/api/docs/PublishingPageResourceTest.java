package de.efakatalog.api.docs;

import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.api.testing.CatalogTest;
import de.efakatalog.model.identity.IdentityRows;
import de.efakatalog.model.identity.account.SetupLinks;
import de.efakatalog.model.implementation.lifecycle.ImplementationDrafting;
import de.efakatalog.model.implementation.lifecycle.ImplementationDrafts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/publishing.md, from its first command to its last. */
@QuarkusTest
class PublishingPageResourceTest extends CatalogTest {

    private static final String PASSIERSCHEIN = "passierschein-a38";

    @Inject SetupLinks links;
    @Inject IdentityRows rows;
    @Inject ImplementationDrafts drafts;
    @Inject ImplementationDrafting drafting;
    @TempDir Path folder;

    /** As after a first start: no operator, a link, and nobody has begun a draft. */
    @BeforeEach
    void likeAFreshRegistry() throws Exception {
        rows.update("update person set operator = false");
        String link = links.issue().orElseThrow().value();
        Files.writeString(
                folder.resolve("setup-link.txt"), "http://localhost/setup#%s%n".formatted(link));
        QuarkusTransaction.requiringNew()
                .call(() -> drafts.findOpen(PASSIERSCHEIN))
                .ifPresent(draft -> drafting.discard(PASSIERSCHEIN, draft.version()));
    }

    @Test
    void providerGetsFromLoginToAPublishedOffer() throws Exception {
        ExecutablePage page = ExecutablePage.read(Path.of("..", "docs", "publishing.md"));
        assertThat(page.steps()).hasSizeGreaterThan(20);
        assertThat(
                        page.differences(
                                folder,
                                Map.of(
                                        "B",
                                        "http://localhost:%d/api/v1".formatted(RestAssured.port),
                                        "DATA",
                                        folder.toString())))
                .isEmpty();
    }
}
