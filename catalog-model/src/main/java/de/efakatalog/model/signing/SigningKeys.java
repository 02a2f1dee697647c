package de.efakatalog.model.signing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * The keys of this registry: one signs, and all that ever did stay published.
 *
 * <p>The first key is made at the first start, in the background; who needs it waits. A key signs
 * only after its public half is in the database, so no signature can be met whose key is unknown.
 */
@ApplicationScoped
public class SigningKeys {

    private static final Logger LOG = Logger.getLogger(SigningKeys.class);

    /** What stops the start should do so before others begin to work. */
    private static final int BEFORE_OTHERS = 1;

    private final KeyDirectory directory;
    private final KeyGeneration generation;
    private final PublishedKeys publishedKeys;
    private final Clock clock;

    private Held held = Held.NOTHING;
    private final Set<String> known = new HashSet<>();
    private volatile boolean closing;

    /** What was in the directory at the last look: the names, and their keys, newest first. */
    private record Held(Set<String> names, List<SigningKey> keys) {
        static final Held NOTHING = new Held(Set.of(), List.of());
    }

    @Inject
    SigningKeys(SigningSettings settings, PublishedKeys publishedKeys, Clock clock) {
        this(
                new KeyDirectory(settings.keyDirectory()),
                new KeyGeneration(KeyGeneration.BITS),
                publishedKeys,
                clock);
    }

    /** With keys that tests can make faster. */
    SigningKeys(
            KeyDirectory directory,
            KeyGeneration generation,
            PublishedKeys publishedKeys,
            Clock clock) {
        this.directory = directory;
        this.generation = generation;
        this.publishedKeys = publishedKeys;
        this.clock = clock;
    }

    /** A key that must not be used ends the start; making one must not hold it up. */
    void onStartup(@Observes @Priority(BEFORE_OTHERS) StartupEvent startup) {
        look();
        Thread.ofPlatform().daemon().name("signing-key").start(this::prepare);
    }

    void onShutdown(@Observes ShutdownEvent shutdown) {
        closing = true;
    }

    private void prepare() {
        try {
            current();
        } catch (RuntimeException e) {
            if (!closing) {
                LOG.error("There is no key to sign with yet", e);
            }
        }
    }

    /**
     * The names of the keys that this instance could sign with, newest first: the first one does.
     */
    public List<String> ownKids() {
        current();
        return look().stream().map(SigningKey::kid).toList();
    }

    /** All keys of all instances, newest first; waits for the first one. */
    public List<PublishedKey> published() {
        List<PublishedKey> keys = publishedKeys.all();
        // with past keys there, signatures can be checked even if there is none to sign with
        if (keys.isEmpty()) {
            current();
            keys = publishedKeys.all();
        }
        return keys;
    }

    /**
     * Makes a new key and signs with it from now on. Takes seconds.
     *
     * @throws ReadOnlyKeysException when others fill the directory
     */
    public PublishedKey rotate() {
        directory.requireWritable();
        current();
        // generated while others go on signing
        KeyPair pair = generation.generate();
        return add(pair).published();
    }

    /** The key to sign with. */
    synchronized SigningKey current() {
        if (look().isEmpty()) {
            LOG.infof("There is no signing key in %s yet: making one", directory.path());
            KeyPair pair = generation.generate();
            // another instance may have been faster
            if (look().isEmpty()) {
                return add(pair);
            }
        }
        return publishAll();
    }

    private synchronized SigningKey add(KeyPair pair) {
        Instant newest = look().stream().map(SigningKey::createdAt).findFirst().orElse(Instant.MIN);
        Instant now = clock.instant();
        // the newest key signs, also when a clock went back
        Instant createdAt = newest.isBefore(now.minusMillis(1)) ? now : newest.plusMillis(1);
        SigningKey key = KeyGeneration.certify(pair, createdAt);
        directory.store(key);
        LOG.infof("New signing key %s", key.kid());
        publishAll();
        return key;
    }

    /** Past ones too: a kill may have come between a file and its publication. */
    private SigningKey publishAll() {
        List<SigningKey> keys = look();
        keys.forEach(this::publish);
        return keys.getFirst();
    }

    private void publish(SigningKey key) {
        if (!known.contains(key.kid())) {
            publishedKeys.publish(key.published());
            known.add(key.kid());
        }
    }

    /** One listing of the directory; files are read only when it differs from the last one. */
    private synchronized List<SigningKey> look() {
        Set<String> names = directory.names();
        if (!names.equals(held.names())) {
            held = new Held(names, directory.read(names));
        }
        return held.keys();
    }
}
