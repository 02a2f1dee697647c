package de.efakatalog.model.destination;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;

/** Signs many payloads on all processors: one takes milliseconds, an import may have thousands. */
final class ParallelSigning {

    /** Fewer than this are signed sooner than threads are started. */
    private static final int WORTH_IT = 4;

    private ParallelSigning() {}

    /**
     * Signs all payloads.
     *
     * @param sign signs one, from any thread
     * @return the signatures in the order of the payloads
     */
    static List<String> sign(List<String> payloads, UnaryOperator<String> sign) {
        if (payloads.size() < WORTH_IT) {
            return payloads.stream().map(sign).toList();
        }
        int threads = Math.min(Runtime.getRuntime().availableProcessors(), payloads.size());
        try (ExecutorService pool =
                Executors.newFixedThreadPool(
                        threads, Thread.ofPlatform().name("signing-", 0).factory())) {
            List<Future<String>> signing =
                    payloads.stream()
                            .map(payload -> pool.submit(() -> sign.apply(payload)))
                            .toList();
            List<String> signatures = new ArrayList<>(payloads.size());
            for (Future<String> each : signing) {
                signatures.add(each.get());
            }
            return signatures;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Signing was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A destination could not be signed for", e.getCause());
        }
    }
}
