package de.efakatalog.api.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the documentation whose {@code bash} blocks are run in one shell, as they stand there,
 * and whose {@code http} blocks show what the block before them prints: an answer for each.
 */
final class ExecutablePage {

    private static final Pattern FENCE =
            Pattern.compile("^```(\\w*)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern ANSWER = Pattern.compile("(?=HTTP/1\\.1 \\d{3})");
    private static final int PATIENCE_SECONDS = 120;

    /**
     * A block of commands.
     *
     * @param commands as they stand on the page
     * @param answers what the page shows of their answers
     */
    record Step(String commands, List<ShownAnswer> answers) {}

    private final List<Step> steps;

    private ExecutablePage(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    static ExecutablePage read(Path page) throws IOException {
        return of(Files.readString(page));
    }

    static ExecutablePage of(String page) {
        List<Step> steps = new ArrayList<>();
        Matcher fences = FENCE.matcher(page);
        int found = 0;
        while (fences.find()) {
            found++;
            switch (fences.group(1)) {
                case "bash" -> steps.add(new Step(fences.group(2), new ArrayList<>()));
                case "http" -> steps.getLast().answers().add(ShownAnswer.read(fences.group(2)));
                default -> throw new AssertionError("a block of neither kind: " + fences.group());
            }
        }
        assertThat(page.lines().filter(line -> line.startsWith("```")))
                .as("every fence opens or closes a block")
                .hasSize(2 * found);
        return new ExecutablePage(steps);
    }

    List<Step> steps() {
        return steps;
    }

    /** What differs between the page and what happens; empty when nothing does. */
    List<String> differences(Path folder, Map<String, String> variables)
            throws IOException, InterruptedException {
        String mark = "== " + UUID.randomUUID() + "\n";
        StringBuilder script = new StringBuilder("set -eu\n");
        for (Step step : steps) {
            script.append("printf '%s' '").append(mark).append("'\n").append(step.commands());
        }
        List<String> printed =
                Arrays.asList(run(script.toString(), folder, variables).split(mark, -1));
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            compare(steps.get(i), printed.size() > i + 1 ? printed.get(i + 1) : "", differences);
        }
        return differences;
    }

    private static void compare(Step step, String printed, List<String> differences) {
        List<String> answers =
                printed.isBlank() ? List.of() : Arrays.asList(ANSWER.split(printed, -1));
        if (answers.size() != step.answers().size()) {
            differences.add(
                    "%d answers are shown, but this is printed:%n%s%nafter%n%s"
                            .formatted(step.answers().size(), printed, step.commands()));
            return;
        }
        for (int i = 0; i < answers.size(); i++) {
            for (String difference : step.answers().get(i).differences(answers.get(i))) {
                differences.add(difference + "\nafter\n" + step.commands() + answers.get(i));
            }
        }
    }

    private static String run(String script, Path folder, Map<String, String> variables)
            throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("page.sh"), script);
        Path output = folder.resolve("page.out");
        ProcessBuilder bash =
                new ProcessBuilder("bash", file.toString())
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        bash.environment().putAll(variables);
        bash.environment().put("LC_ALL", "C.UTF-8");
        Process process = bash.start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        String printed = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(ended).as(printed).isTrue();
        return process.exitValue() == 0 ? printed : printed + "\nended with " + process.exitValue();
    }
}
