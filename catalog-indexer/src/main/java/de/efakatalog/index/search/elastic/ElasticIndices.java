package de.efakatalog.index.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.update_aliases.AddAction;
import co.elastic.clients.elasticsearch.indices.update_aliases.RemoveAction;
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
import org.jboss.logging.Logger;

/**
 * The indices of one generation: each build from nothing makes one, and an alias says which of them
 * answers. It is moved in one step, so that a build that is killed leaves the old index in place.
 *
 * <p>Number 0 is empty and holds the alias until the first build: so there is always an index that
 * the alias moves away from, and of two builders the second one finds it gone. All others carry a
 * random part in their name, which so never returns: a builder that has slept while another one
 * removed its index cannot wake up in the index of that one.
 */
final class ElasticIndices {

    private static final Logger LOG = Logger.getLogger(ElasticIndices.class);

    /** The type of the refusal to make an index that exists. */
    static final String EXISTS = "resource_already_exists_exception";

    private final ElasticsearchClient client;
    private final String prefix;
    private final String generation;
    private final String replicas;
    private final IndexNames names;
    private final IndexMaking making;

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
        this.making = new IndexMaking(client, replicas);
        this.names = new IndexNames(prefix, generation);
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
        return names.alias();
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
        String empty = names.empty();
        try {
            create(empty, true);
        } catch (ElasticsearchException e) {
            if (!EXISTS.equals(e.error().type())) {
                throw e;
            }
            return currentOr(empty);
        }
        return empty;
    }

    /** Leads to the empty index, which is there already, if nobody is led anywhere. */
    private String currentOr(String empty) throws IOException {
        Optional<String> current = current();
        if (current.isPresent()) {
            return current.get();
        }
        client.indices().updateAliases(update -> update.actions(action -> action.add(on(empty))));
        return empty;
    }

    /** Makes an index for the next build, which need not survive a failure of power. */
    String next() throws IOException {
        String next = names.next(own());
        create(next, false);
        return next;
    }

    private void create(String index, boolean answering) throws IOException {
        if (answering) {
            making.answering(index, alias());
        } else {
            making.forBuild(index);
        }
    }

    /**
     * Makes durable what a build has written, and every write from now on.
     *
     * @throws IOException when not all copies have done so
     */
    void makeDurable(String index) throws IOException {
        making.makeDurable(index);
    }

    /**
     * From now on, and durably, the built index answers. When the answer to the move is lost, the
     * alias itself says whether it has moved.
     *
     * @param before the index that has answered so far
     * @throws ElasticsearchException when another one answers already
     */
    void moveAlias(String before, String built) throws IOException {
        try {
            client.indices()
                    .updateAliases(
                            update ->
                                    update.actions(action -> action.remove(off(before)))
                                            .actions(action -> action.add(on(built))));
        } catch (IOException | RuntimeException e) {
            if (!hasMovedTo(built, e)) {
                throw e;
            }
            LOG.infof("The alias %s has moved to %s, though it failed: %s", alias(), built, e);
        }
    }

    private boolean hasMovedTo(String built, Exception failure) {
        try {
            return current().equals(Optional.of(built));
        } catch (IOException | RuntimeException e) {
            failure.addSuppressed(e);
            return false;
        }
    }

    private RemoveAction off(String index) {
        return RemoveAction.of(remove -> remove.index(index).alias(alias()).mustExist(true));
    }

    private AddAction on(String index) {
        return AddAction.of(add -> add.index(index).alias(alias()));
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
        Set<String> leftovers = own();
        current().ifPresent(leftovers::remove);
        return leftovers;
    }

    /** Removes what killed builds have left; only for the one who builds. */
    void removeAllBut(Set<String> kept) throws IOException {
        for (String index : own()) {
            if (!kept.contains(index)) {
                remove(index);
            }
        }
    }

    /** The other generations that there is anything of. */
    Set<String> otherGenerations() throws IOException {
        Set<String> others = new TreeSet<>();
        for (String index : existing()) {
            names.generationOf(index)
                    .filter(each -> !each.equals(generation))
                    .ifPresent(others::add);
        }
        return others;
    }

    /** Removes another generation. */
    void removeGeneration(String other) throws IOException {
        for (String index : of(other).own()) {
            delete(index);
        }
    }

    /**
     * Removes an index of this generation, if it is there and does not answer. In one step with the
     * proof that another one does: a move of the alias may still be under way, although whoever
     * sent it has given up waiting.
     */
    void remove(String index) throws IOException {
        Optional<String> current = current();
        if (current.isEmpty()) {
            delete(index);
        } else if (!current.get().equals(index)) {
            removeWhileAnswers(current.get(), index);
        }
    }

    private void removeWhileAnswers(String current, String index) throws IOException {
        try {
            client.indices()
                    .updateAliases(
                            update ->
                                    update.actions(action -> action.remove(off(current)))
                                            .actions(action -> action.add(on(current)))
                                            .actions(
                                                    action ->
                                                            action.removeIndex(
                                                                    gone -> gone.index(index))));
        } catch (ElasticsearchException e) {
            // it is gone, or the alias has moved: then the next one to clear away looks anew
            if (e.status() != ElasticCalls.MISSING) {
                throw e;
            }
        }
    }

    private void delete(String index) throws IOException {
        client.indices().delete(delete -> delete.index(index).ignoreUnavailable(true));
    }

    /** All of this generation, in whatever state. */
    private Set<String> own() throws IOException {
        Set<String> own = new TreeSet<>();
        for (String index : existing()) {
            names.generationOf(index).filter(generation::equals).ifPresent(each -> own.add(index));
        }
        return own;
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
