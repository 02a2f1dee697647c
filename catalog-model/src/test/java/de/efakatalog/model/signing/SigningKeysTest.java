package de.efakatalog.model.signing;

import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.model.testing.CatalogDatabaseResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which key signs, and that none is forgotten: over restarts, rotation, kills and instances. */
@QuarkusTest
@WithTestResource(CatalogDatabaseResource.class)
class SigningKeysTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir Path directory;
    @Inject PublishedKeys publishedKeys;

    /** A start of an instance on the directory. */
    private SigningKeys instance() {
        return instance(NOW);
    }

    private SigningKeys instance(Instant now) {
        return new SigningKeys(
                new KeyDirectory(directory),
                SmallKeys.GENERATION,
                publishedKeys,
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private List<String> publishedKids() {
        return publishedKeys.all().stream().map(PublishedKey::kid).toList();
    }

    @Test
    void firstKeyIsMadeOnceAndPublished() {
        SigningKeys keys = instance();
        SigningKey first = keys.current();

        assertThat(keys.current()).isEqualTo(first);
        assertThat(keys.ownKids()).containsExactly(first.kid());
        assertThat(keys.published()).contains(first.published());
    }

    @Test
    void restartKeepsTheKey() {
        SigningKey first = instance().current();

        assertThat(instance().current()).isEqualTo(first);
    }

    @Test
    void rotationSignsWithANewKeyAndKeepsTheOldOnePublished() {
        SigningKeys keys = instance();
        SigningKey first = keys.current();
        PublishedKey second = keys.rotate();

        assertThat(second.kid()).isNotEqualTo(first.kid());
        assertThat(keys.current().kid()).isEqualTo(second.kid());
        assertThat(keys.ownKids()).containsExactly(second.kid(), first.kid());
        assertThat(publishedKids()).containsSubsequence(second.kid(), first.kid());
        assertThat(instance().current().kid()).isEqualTo(second.kid());
    }

    @Test
    void newestKeySignsAlthoughTheClockWentBack() {
        instance().rotate();
        SigningKeys late = instance(NOW.minus(Duration.ofDays(1)));
        PublishedKey second = late.rotate();
        PublishedKey third = late.rotate();

        assertThat(late.ownKids()).hasSize(4).startsWith(third.kid(), second.kid());
        assertThat(third.createdAt()).isAfter(second.createdAt());
    }

    @Test
    void publishesAtStartWhatAKilledInstanceDidNot() {
        // killed between the file and the table
        SigningKey unpublished = SmallKeys.createdAt("2026-11-22T09:00:00Z");
        new KeyDirectory(directory).store(unpublished);
        assertThat(publishedKids()).doesNotContain(unpublished.kid());

        instance().current();
        instance().current();

        assertThat(publishedKids()).containsOnlyOnce(unpublished.kid());
    }

    @Test
    void lostKeyStaysPublished() throws IOException {
        SigningKeys keys = instance();
        SigningKey lost = keys.current();
        Files.delete(directory.resolve(lost.kid() + ".pem"));

        SigningKey next = keys.current();

        assertThat(next.kid()).isNotEqualTo(lost.kid());
        assertThat(publishedKids()).contains(lost.kid(), next.kid());
    }

    @Test
    void instancesThatShareADirectorySeeEachOthersRotation() {
        SigningKeys one = instance();
        SigningKeys other = instance();
        assertThat(other.current()).isEqualTo(one.current());

        PublishedKey rotated = one.rotate();

        assertThat(other.current().kid()).isEqualTo(rotated.kid());
    }

    @Test
    void instancesThatStartTogetherOnAnEmptyDirectoryAgree() {
        List<SigningKeys> instances = IntStream.range(0, 6).mapToObj(i -> instance()).toList();
        List<String> signedWith = inParallel(instances, keys -> keys.current().kid());

        Set<String> current =
                instances.stream().map(keys -> keys.current().kid()).collect(Collectors.toSet());
        assertThat(current).hasSize(1);
        // whichever they signed with before they saw the newest one
        assertThat(publishedKids()).containsAll(signedWith).containsAll(current);
    }

    @Test
    void instancesThatRotateTogetherAgree() {
        List<SigningKeys> instances = IntStream.range(0, 4).mapToObj(i -> instance()).toList();
        instances.getFirst().current();
        List<String> rotated = inParallel(instances, keys -> keys.rotate().kid());

        Set<String> current =
                instances.stream().map(keys -> keys.current().kid()).collect(Collectors.toSet());
        assertThat(current).hasSize(1);
        assertThat(rotated).doesNotHaveDuplicates().containsAll(current);
        assertThat(publishedKids()).containsAll(rotated);
    }

    @Test
    void keyStaysPublishedWhenTheTransactionThatSignedFirstIsRolledBack() {
        SigningKeys keys = instance();

        QuarkusTransaction.begin();
        SigningKey key = keys.current();
        QuarkusTransaction.rollback();

        assertThat(publishedKids()).contains(key.kid());
    }

    private static List<String> inParallel(
            List<SigningKeys> instances, Function<SigningKeys, String> work) {
        return instances.stream()
                .map(keys -> CompletableFuture.supplyAsync(() -> work.apply(keys)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }
}
