package de.efakatalog.benchmarks.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import de.efakatalog.index.routing.RoutingTable;
import de.efakatalog.index.tail.ReadModel.Rebuild;
import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.responsibility.ResponsibilityRecord;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * Builds the table and weighs it, in a process of its own: says {@code name=value} lines, then
 * {@link #READY}, and runs until SIGTERM.
 *
 * <p>The weight is what the heap holds after garbage collection with the table full, less what it
 * holds with all but the responsibilities. The records themselves are weighed alone: read from the
 * same JSON, repeated keys kept once, in a plain array whose references are taken off.
 */
public final class TableBuild {

    /** Said at the end. */
    public static final String READY = "ready";

    private static final int BLOCK = 10_000;
    private static final int BUILDS = 3;
    private static final int SINGLE_CHANGES = 2_000;
    private static final int LARGE_CHANGES = 50;
    private static final int REFERENCE_BYTES = 4;

    private final GeneratedRegistry registry = new GeneratedRegistry();
    private final int size;

    private TableBuild(int size) {
        this.size = size;
    }

    /** The argument is the number of responsibilities. */
    public static void main(String... arguments)
            throws JsonProcessingException, InterruptedException {
        new TableBuild(Integer.parseInt(arguments[0])).run();
        System.out.println(READY);
        new CountDownLatch(1).await();
    }

    private void run() throws JsonProcessingException, InterruptedException {
        RoutingTable table = FilledTable.empty(registry);
        fill(table, 0);
        long without = usedHeap();
        try {
            for (int i = 0; i < BUILDS; i++) {
                say("build", fill(table, size));
            }
            say("table", usedHeap() - without);
            applyChanges(table);
        } finally {
            Reference.reachabilityFence(table);
        }
        weighRecords();
    }

    /** Nanoseconds that the table took, without the making of the entries. */
    private long fill(RoutingTable table, int responsibilities) {
        List<Change> others = new ArrayList<>();
        registry.others(others::add);
        long begun = System.nanoTime();
        Rebuild build = table.rebuild();
        others.forEach(build::add);
        long taken = System.nanoTime() - begun;
        long seq = registry.otherCount();
        for (int from = 0; from < responsibilities; from += BLOCK) {
            List<Change> block = new ArrayList<>(BLOCK);
            for (int i = from; i < Math.min(from + BLOCK, responsibilities); i++) {
                block.add(registry.responsibility(i, seq + i + 1, 1));
            }
            begun = System.nanoTime();
            block.forEach(build::add);
            taken += System.nanoTime() - begun;
        }
        begun = System.nanoTime();
        build.complete(seq + responsibilities);
        return taken + System.nanoTime() - begun;
    }

    private void applyChanges(RoutingTable table) {
        for (int i = 0; i < SINGLE_CHANGES; i++) {
            say("single", apply(table, i, 1));
        }
        for (int i = 0; i < LARGE_CHANGES; i++) {
            say(
                    "large",
                    apply(table, SINGLE_CHANGES + i * PauseBenchmark.LARGE, PauseBenchmark.LARGE));
        }
    }

    private long apply(RoutingTable table, int from, int count) {
        List<Change> changes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            changes.add(registry.responsibility((from + i) % size, table.position() + 1 + i, 2));
        }
        long begun = System.nanoTime();
        table.apply(changes);
        return System.nanoTime() - begun;
    }

    private void weighRecords() throws JsonProcessingException, InterruptedException {
        long without = usedHeap();
        ResponsibilityRecord[] records = read();
        try {
            say("records", usedHeap() - without - (long) REFERENCE_BYTES * size);
        } finally {
            Reference.reachabilityFence(records);
        }
    }

    private ResponsibilityRecord[] read() throws JsonProcessingException {
        ObjectReader reader = registry.mapper().readerFor(ResponsibilityRecord.class);
        Map<String, String> shared = new HashMap<>();
        ResponsibilityRecord[] records = new ResponsibilityRecord[size];
        for (int i = 0; i < size; i++) {
            ResponsibilityRecord record =
                    reader.readValue(registry.responsibility(i, i + 1L, 1).json());
            records[i] = sharing(record, shared);
        }
        return records;
    }

    private static ResponsibilityRecord sharing(
            ResponsibilityRecord record, Map<String, String> shared) {
        return new ResponsibilityRecord(
                record.id(),
                share(record.service(), shared),
                share(record.region(), shared),
                share(record.authority(), shared),
                record.implementation(),
                record.onlineServiceTitle(),
                record.onlineServiceUrl(),
                record.destination(),
                shareOrNull(record.source(), shared),
                record.validFrom(),
                record.validTo(),
                share(record.registry(), shared),
                record.version(),
                record.createdAt(),
                record.updatedAt());
    }

    private static @Nullable String shareOrNull(@Nullable String text, Map<String, String> shared) {
        return text == null ? null : share(text, shared);
    }

    private static String share(String text, Map<String, String> shared) {
        return shared.computeIfAbsent(text, any -> text);
    }

    private static long usedHeap() throws InterruptedException {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(200);
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void say(String name, long value) {
        System.out.println(name + "=" + value);
    }
}
