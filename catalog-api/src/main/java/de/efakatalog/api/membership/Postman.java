package de.efakatalog.api.membership;

import de.efakatalog.model.identity.membership.Message;
import de.efakatalog.model.identity.membership.MessageWritten;
import de.efakatalog.model.identity.membership.Outbox;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Delivers what lies in the outbox; without a mail server, to the log. Tries again each minute what
 * the mail server did not take.
 */
@ApplicationScoped
public class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class);
    private static final long TRY_AGAIN_MINUTES = 1;

    private final Outbox outbox;
    private final Mailer mailer;
    private final Optional<String> server;
    private final Semaphore work = new Semaphore(0);

    Postman(
            Outbox outbox,
            Mailer mailer,
            @ConfigProperty(name = "catalog.mail.host") Optional<String> server) {
        this.outbox = outbox;
        this.mailer = mailer;
        this.server = server.filter(host -> !host.isBlank());
    }

    void onStartup(@Observes StartupEvent startup) {
        Thread.ofPlatform().daemon().name("postman").start(this::deliver);
    }

    /** After the commit: what was rolled back is never sent. */
    void onMessage(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageWritten written) {
        work.release();
    }

    private void deliver() {
        try {
            while (true) {
                // woken up, or because something may have been left
                boolean woken = work.tryAcquire(TRY_AGAIN_MINUTES, TimeUnit.MINUTES);
                work.drainPermits();
                try {
                    deliverAll(woken);
                } catch (RuntimeException e) {
                    LOG.warnf("Messages cannot be read: %s", e.getMessage());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** To the end, page by page: those that nobody takes must not hide the ones behind them. */
    private void deliverAll(boolean woken) {
        Outbox.Place after = null;
        List<Message> page = next(after);
        while (!page.isEmpty()) {
            page.forEach(message -> attempt(message, woken));
            after = Outbox.Place.of(page.getLast());
            page = next(after);
        }
    }

    private List<Message> next(Outbox.@Nullable Place after) {
        return server.isPresent() ? outbox.undelivered(after) : outbox.unshown(after);
    }

    /** A message that nobody takes must not keep the others from being sent. */
    private void attempt(Message message, boolean woken) {
        try {
            deliver(message);
        } catch (RuntimeException e) {
            LOG.warnf("A message waits for delivery%s: %s", woken ? "" : " still", e.getMessage());
        }
    }

    private void deliver(Message message) {
        String body = message.body();
        if (server.isPresent()) {
            outbox.deliver(
                    message.id(),
                    () ->
                            mailer.send(
                                    Mail.withText(
                                            message.recipient(),
                                            message.subject(),
                                            body == null ? "" : body)));
        } else if (outbox.show(message.id())) {
            LOG.infof(
                    "There is no mail server (CATALOG_MAIL_HOST), so pass this on to %s:%n%s%n%n%s",
                    message.recipient(), message.subject(), body);
        }
    }
}
