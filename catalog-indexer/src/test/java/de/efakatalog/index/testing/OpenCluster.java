package de.efakatalog.index.testing;

import de.efakatalog.index.search.elastic.ElasticSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A cluster of one node that lets everybody in, for tests and benchmarks.
 *
 * @param host where it listens
 * @param indexPrefix what the names of all indices begin with
 * @param connectTimeout how long a connection may take
 * @param questionTimeout how long an answer may take
 */
public record OpenCluster(
        URI host, String indexPrefix, Duration connectTimeout, Duration questionTimeout)
        implements ElasticSettings {

    /** With the times that hold by default. */
    public static OpenCluster answeringSoon(URI host, String indexPrefix) {
        return new OpenCluster(host, indexPrefix, Duration.ofSeconds(1), Duration.ofSeconds(5));
    }

    /** With patience for a machine that is busy with other tests. */
    public static OpenCluster answeringLate(URI host, String indexPrefix) {
        return new OpenCluster(host, indexPrefix, Duration.ofSeconds(5), Duration.ofSeconds(60));
    }

    @Override
    public List<URI> hosts() {
        return List.of(host);
    }

    @Override
    public Optional<String> username() {
        return Optional.empty();
    }

    @Override
    public Optional<String> password() {
        return Optional.empty();
    }

    @Override
    public Optional<String> apiKey() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> certificateAuthority() {
        return Optional.empty();
    }

    @Override
    public String replicas() {
        return "0-1";
    }

    @Override
    public Duration writeTimeout() {
        return Duration.ofSeconds(60);
    }

    @Override
    public Duration writerLease() {
        return Duration.ofSeconds(6);
    }

    @Override
    public Duration keepUnused() {
        return Duration.ofHours(1);
    }
}
