package de.efakatalog.index.search.elastic;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How the Elasticsearch cluster is reached; looked at only when it is the engine. */
@ConfigMapping(prefix = "catalog.search.elasticsearch")
public interface ElasticSettings {

    /** The nodes to talk to. */
    @WithDefault("http://localhost:9200")
    List<URI> hosts();

    /** Name of the user, with {@link #password}. */
    Optional<String> username();

    Optional<String> password();

    /** An API key in its encoded form, in place of user and password. */
    Optional<String> apiKey();

    /**
     * File with the certificates of the authorities that the cluster's own is signed by, PEM;
     * without it those that the JDK trusts.
     */
    Optional<Path> certificateAuthority();

    /** What the names of all indices begin with: registries that share a cluster differ in it. */
    @WithDefault("efa-katalog")
    String indexPrefix();

    /** How many copies of an index there are beside the first: least and most, as nodes allow. */
    @WithDefault("0-1")
    String replicas();

    /** A node that does not take a connection in this time is down. */
    @WithDefault("PT1S")
    Duration connectTimeout();

    /** A question that is not answered in this time counts as failed; the person has gone. */
    @WithDefault("PT5S")
    Duration questionTimeout();

    /** A write of a batch may take longer than a question. */
    @WithDefault("PT60S")
    Duration writeTimeout();

    /**
     * The instance that writes says so three times in this span; when it was silent for so long,
     * another one takes over.
     */
    @WithDefault("PT6S")
    Duration writerLease();

    /**
     * Indices of other versions of the application, or of another database, are removed when nobody
     * has written to them for that long: a rolling upgrade, and its withdrawal, must find theirs.
     */
    @WithDefault("PT1H")
    Duration keepUnused();
}
