package de.efakatalog.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The committed figures: one section per benchmark, which a run replaces in place. */
final class ResultsFile {

    private static final String HEADING = "## ";
    private static final String PREFACE =
            """
            # Results

            Written by `./catalog bench`; a run replaces the sections of what it measured. Compare ratios:
            they are against the baseline of the same run. Times say something about this machine only.

            """;

    private final Path file;

    ResultsFile(Path file) {
        this.file = file;
    }

    /** Puts the section in the place of the one with that name, or at the end. */
    void replace(String name, String body) throws IOException {
        Map<String, String> sections = sections();
        sections.put(name, body);
        StringBuilder text = new StringBuilder(PREFACE);
        sections.forEach(
                (each, content) -> text.append(HEADING + each + "\n\n" + content.strip() + "\n\n"));
        Files.writeString(file, text.toString().stripTrailing() + "\n");
    }

    private Map<String, String> sections() throws IOException {
        Map<String, String> sections = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return sections;
        }
        String name = "";
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith(HEADING)) {
                name = line.substring(HEADING.length());
                sections.put(name, "");
            } else if (!name.isEmpty()) {
                sections.merge(name, line + "\n", String::concat);
            }
        }
        return sections;
    }
}
