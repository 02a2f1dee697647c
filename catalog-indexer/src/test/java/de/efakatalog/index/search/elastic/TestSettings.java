package de.efakatalog.index.search.elastic;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Settings as an operator would give them, with short times. */
record TestSettings(
        URI host,
        @Nullable String user,
        @Nullable String secret,
        @Nullable String key,
        @Nullable Path authority,
        String indexPrefix,
        Duration writerLease,
        Duration keepUnused)
        implements ElasticSettings {

    static TestSettings open(URI host, String prefix) {
        return new TestSettings(
                host, null, null, null, null, prefix, Duration.ofSeconds(6), Duration.ofHours(1));
    }

    TestSettings withUser(String newUser, String newSecret) {
        return new TestSettings(
                host, newUser, newSecret, key, authority, indexPrefix, writerLease, keepUnused);
    }

    TestSettings withKey(String newKey) {
        return new TestSettings(
                host, user, secret, newKey, authority, indexPrefix, writerLease, keepUnused);
    }

    TestSettings withAuthority(@Nullable Path newAuthority) {
        return new TestSettings(
                host, user, secret, key, newAuthority, indexPrefix, writerLease, keepUnused);
    }

    TestSettings withKeepUnused(Duration newKeepUnused) {
        return new TestSettings(
                host, user, secret, key, authority, indexPrefix, writerLease, newKeepUnused);
    }

    @Override
    public List<URI> hosts() {
        return List.of(host);
    }

    @Override
    public Optional<String> username() {
        return Optional.ofNullable(user);
    }

    @Override
    public Optional<String> password() {
        return Optional.ofNullable(secret);
    }

    @Override
    public Optional<String> apiKey() {
        return Optional.ofNullable(key);
    }

    @Override
    public Optional<Path> certificateAuthority() {
        return Optional.ofNullable(authority);
    }

    @Override
    public String replicas() {
        return "0-1";
    }

    @Override
    public Duration connectTimeout() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Duration questionTimeout() {
        return Duration.ofSeconds(10);
    }

    @Override
    public Duration writeTimeout() {
        return Duration.ofSeconds(60);
    }
}
