package de.efakatalog.model.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Runs one server program to its end. */
final class Shell {

    private Shell() {}

    /** How a program ended. */
    record Outcome(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }
    }

    /**
     * Runs the command under the account and waits for its end, even when the thread is
     * interrupted: a half-started or half-stopped server helps nobody.
     */
    static Outcome run(ServerAccount account, List<String> command) throws IOException {
        List<String> whole = new ArrayList<>(account.prefix());
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole).redirectErrorStream(true);
        // neither the machine's language nor an operator's PostgreSQL settings may leak in
        builder.environment().keySet().removeIf(Shell::shapesPostgres);
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        Process process = builder.start();
        process.getOutputStream().close();
        String output =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return new Outcome(waitFor(process), output);
    }

    private static boolean shapesPostgres(String variable) {
        return variable.startsWith("PG") || variable.startsWith("LC_") || variable.equals("LANG");
    }

    private static int waitFor(Process process) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return process.waitFor();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
