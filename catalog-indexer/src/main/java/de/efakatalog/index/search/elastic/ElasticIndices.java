package de.efakatalog.index.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.TranslogDurability;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The indices of one generation: each build from nothing makes one, and an alias says which of them
 * answers. It is moved in one step, so that a build that is killed leaves the old index in place.
 *
 * <p>Number 0 is empty and holds the alias until the first build: so there is always an index that
 * the alias moves away from, and of two builders the second one finds it gone.
 */
final class ElasticIndices {

    /** The type of the refusal to make an index that exists. */
    static final String EXISTS = "resource_already_exists_exception";

    private final ElasticsearchClient client;
    private final String prefix;
    private final String generation;
    private final String replicas;
    private final Pattern names;

    /**
     * @param prefix of all names
     * @param fingerprint of everything that decides what a document looks like
     * @param log what it was read from
     * @param replicas least and most of them
     */
    ElasticIndices(
            ElasticsearchClient client,
            String prefix,
            String fingerprint,
            UUID log,
            String replicas) {
        this(client, prefix, replicas, digest(fingerprint + "/" + log));
    }

    private ElasticIndices(
            ElasticsearchClient client, String prefix, String replicas, String generation) {
        this.client = client;
        this.prefix = prefix;
        this.generation = generation;
        this.replicas = replicas;
        this.names = Pattern.compile(Pattern.quote(prefix) + "-([0-9a-f]{12})-([0-9]{1,9})");
    }

    /** Those of another generation. */
    ElasticIndices of(String other) {
        return new ElasticIndices(client, prefix, replicas, other);
    }

    /** What the generation is called; another fingerprint or log has another one. */
    String generation() {
        return generation;
    }

    /** The name under which this generation answers. */
    String alias() {
        return prefix + "-" + generation;
    }

    /** The name under which an index takes writes: it goes with the index. */
    static String forWriting(String index) {
        return index + "-write";
    }

    /** The index that answers; empty when there is none, not even an empty one. */
    Optional<String> current() throws IOException {
        try {
            return client.indices().getAlias(get -> get.name(alias())).result().keySet().stream()
                    .sorted()
                    .findFirst();
        } catch (ElasticsearchException e) {
            if (e.status() == ElasticCalls.MISSING) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** The index that answers, which is made, empty, when there was none. */
    String currentOrEmpty() throws IOException {
        Optional<String> current = current();
        if (current.isPresent()) {
            return current.get();
        }
        String empty = name(0);
        try {
            create(empty, true);
        } catch (ElasticsearchException e) {
            if (!EXISTS.equals(e.error().type())) {
                throw e;
            }
        }
        return empty;
    }

    /** Makes an index for the next build, which need not survive a failure of power. */
    String next() throws IOException {
        int number = numbers().stream().max(Integer::compare).orElse(0) + 1;
        String next = name(number);
        create(next, false);
        return next;
    }

    private void create(String index, boolean answering) throws IOException {
        client.indices()
                .create(
                        create -> {
                            create.index(index)
                                    .mappings(ElasticFields.mapping())
                                    .aliases(forWriting(index), alias -> alias.isHidden(true))
                                    .settings(
                                            settings ->
                                                    settings
                                                            // one order and one state (ADR 0004)
                                                            .numberOfShards("1")
                                                            .autoExpandReplicas(replicas)
                                                            // batches are shown as a whole
                                                            .refreshInterval(r -> r.time("-1"))
                                                            .maxResultWindow(100_000)
                                                            .translog(
                                                                    log ->
                                                                            log.durability(
                                                                                    answering
                                                                                            ? TranslogDurability
                                                                                                    .Request
                                                                                            : TranslogDurability
                                                                                                    .Async)));
                            if (answering) {
                                create.aliases(alias(), alias -> alias);
                            }
                            return create;
                        });
    }

    /** Makes durable what a build has written, and every write from now on. */
    void makeDurable(String index) throws IOException {
        client.indices()
                .putSettings(
                        put ->
                                put.index(index)
                                        .settings(
                                                settings ->
                                                        settings.translog(
                                                                log ->
                                                                        log.durability(
                                                                                TranslogDurability
                                                                                        .Request))));
        client.indices().flush(flush -> flush.index(index).waitIfOngoing(true));
    }

    /**
     * From now on, and durably, the built index answers.
     *
     * @param before the index that has answered so far
     * @throws ElasticsearchException when another one answers already
     */
    void moveAlias(String before, String built) throws IOException {
        client.indices()
                .updateAliases(
                        update ->
                                update.actions(
                                                action ->
                                                        action.remove(
                                                                remove ->
                                                                        remove.index(before)
                                                                                .alias(alias())
                                                                                .mustExist(true)))
                                        .actions(
                                                action ->
                                                        action.add(
                                                                add ->
                                                                        add.index(built)
                                                                                .alias(alias()))));
    }

    /** What is known of the index that answers; empty when there is none. */
    Optional<IndexMarks> marks() throws IOException {
        return IndexMarks.read(client, alias());
    }

    /** Marks the index that answers, if any, durably: it is to be replaced. */
    void markOutdated() throws IOException {
        Optional<String> current = current();
        if (current.isPresent()) {
            IndexMarks.markOutdated(client, current.get());
        }
    }

    /** What killed builds have left, and what has answered before. */
    Set<String> leftovers() throws IOException {
        Optional<String> current = current();
        Set<String> leftovers = new TreeSet<>();
        for (int number : numbers()) {
            if (!Optional.of(name(number)).equals(current)) {
                leftovers.add(name(number));
            }
        }
        return leftovers;
    }

    /** Removes what killed builds have left; only for the one who builds. */
    void removeAllBut(Set<String> kept) throws IOException {
        for (int number : numbers()) {
            if (!kept.contains(name(number))) {
                remove(name(number));
            }
        }
    }

    /** The other generations that there is anything of. */
    Set<String> otherGenerations() throws IOException {
        Set<String> others = new TreeSet<>();
        for (String index : existing()) {
            Matcher name = names.matcher(index);
            if (name.matches() && !name.group(1).equals(generation)) {
                others.add(name.group(1));
            }
        }
        return others;
    }

    /** Removes another generation. */
    void removeGeneration(String other) throws IOException {
        for (String index : existing()) {
            Matcher name = names.matcher(index);
            if (name.matches() && name.group(1).equals(other)) {
                remove(index);
            }
        }
    }

    /** Removes an index, if it is there. */
    void remove(String index) throws IOException {
        client.indices().delete(delete -> delete.index(index).ignoreUnavailable(true));
    }

    private Set<Integer> numbers() throws IOException {
        Set<Integer> numbers = new TreeSet<>();
        for (String index : existing()) {
            Matcher name = names.matcher(index);
            if (name.matches() && name.group(1).equals(generation)) {
                numbers.add(Integer.valueOf(name.group(2)));
            }
        }
        return numbers;
    }

    private List<String> existing() throws IOException {
        return client
                .indices()
                .getAlias(get -> get.index(prefix + "-*").ignoreUnavailable(true))
                .result()
                .keySet()
                .stream()
                .toList();
    }

    private String name(int number) {
        return alias() + "-" + number;
    }

    private static String digest(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK knows SHA-256", e);
        }
    }
}
