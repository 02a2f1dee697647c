package de.efakatalog.benchmarks.catalogue;

import de.efakatalog.index.search.elastic.ElasticSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A cluster of one node on this machine that lets everybody in; all else as it is by default.
 *
 * @param server where it listens
 * @param indexPrefix what the names of all indices begin with
 */
record LocalCluster(URI server, String indexPrefix) implements ElasticSettings {

    @Override
    public List<URI> hosts() {
        return List.of(server);
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
    public Duration connectTimeout() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Duration questionTimeout() {
        return Duration.ofSeconds(5);
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
