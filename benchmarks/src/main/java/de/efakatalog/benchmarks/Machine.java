package de.efakatalog.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a run was made on, as a table in Markdown.
 *
 * @param text the table
 */
record Machine(String text) {

    private static final double GIB = 1024.0 * 1024 * 1024;
    private static final String UNKNOWN = "unknown";

    /** Asks the machine, when a run begins: the load is that which others make. */
    static Machine now() throws IOException, InterruptedException {
        OperatingSystemMXBean system =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                """
                | run | |
                |---|---|
                | at | %s |
                | commit | %s |
                | machine | %d cores, %.1f GiB, %s |
                | load before the run | %.2f |
                | system | %s %s (%s) |
                | JDK | %s %s |
                """
                        .formatted(
                                Instant.now().truncatedTo(ChronoUnit.MINUTES),
                                commit(),
                                system.getAvailableProcessors(),
                                system.getTotalMemorySize() / GIB,
                                processor(),
                                system.getSystemLoadAverage(),
                                system.getName(),
                                system.getVersion(),
                                system.getArch(),
                                System.getProperty("java.vendor"),
                                Runtime.version()));
    }

    private static String processor() throws IOException, InterruptedException {
        Path linux = Path.of("/proc/cpuinfo");
        if (Files.isReadable(linux)) {
            try (Stream<String> lines = Files.lines(linux)) {
                return lines.filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse(UNKNOWN);
            }
        }
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
        return mac ? output("sysctl", "-n", "machdep.cpu.brand_string") : UNKNOWN;
    }

    /** The results are written by the run itself, so they do not count as a change. */
    private static String commit() throws IOException, InterruptedException {
        String commit = output("git", "rev-parse", "--short=12", "HEAD");
        String changes =
                output("git", "status", "--porcelain", "--", ".", ":!benchmarks/RESULTS.md");
        return changes.isEmpty() || changes.equals(UNKNOWN)
                ? commit
                : commit + " with changes that are not committed";
    }

    private static String output(String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(List.of(command))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String text =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.waitFor() == 0 ? text : UNKNOWN;
    }
}
