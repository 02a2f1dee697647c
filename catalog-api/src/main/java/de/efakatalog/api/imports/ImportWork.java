package de.efakatalog.api.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.model.changelog.Committed;
import de.efakatalog.model.imports.ImportJournal;
import de.efakatalog.model.imports.ImportKind;
import de.efakatalog.model.region.Gemeindeverzeichnis;
import de.efakatalog.model.region.GemeindeverzeichnisReader;
import de.efakatalog.model.region.RegionImport;
import de.efakatalog.model.region.RegionImportReport;
import de.efakatalog.model.region.SuccessorImport;
import de.efakatalog.model.region.SuccessorImportReport;
import de.efakatalog.model.region.SuccessorTable;
import de.efakatalog.model.region.SuccessorTableReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Reads a file and hands it to its use case. */
@ApplicationScoped
class ImportWork {

    private final RegionImport regions;
    private final SuccessorImport successors;
    private final FactImports facts;
    private final ImportJournal journal;
    private final ObjectMapper json;

    ImportWork(
            RegionImport regions,
            SuccessorImport successors,
            FactImports facts,
            ImportJournal journal,
            ObjectMapper json) {
        this.regions = regions;
        this.successors = successors;
        this.facts = facts;
        this.journal = journal;
        this.json = json;
    }

    /**
     * Runs an import; its end stands in the journal as soon as its changes are durable.
     *
     * @return the position at which the result can be read
     * @throws IOException when the file cannot be read
     * @throws RuntimeException as the reader and the use case say; nothing is changed then
     */
    long run(
            UUID run,
            ImportKind kind,
            Path file,
            boolean confirmed,
            Consumer<ImportProgress> progress)
            throws IOException {
        return switch (kind) {
            case REGIONS -> regions(run, file, confirmed, progress);
            case SUCCESSORS -> successors(run, file, progress);
            case DESTINATIONS -> facts.destinations(file, progress, report -> end(run, report));
            case RESPONSIBILITIES ->
                    facts.responsibilities(file, progress, report -> end(run, report));
            case SEED, DEMO ->
                    throw new IllegalArgumentException(kind.wireName() + " is no file to hand in");
        };
    }

    private long regions(UUID run, Path file, boolean confirmed, Consumer<ImportProgress> progress)
            throws IOException {
        Gemeindeverzeichnis read =
                GemeindeverzeichnisReader.read(
                        file, lines -> progress.accept(ImportProgress.reading(lines)));
        progress.accept(ImportProgress.applying(read.regions().size()));
        Committed<RegionImportReport> done =
                regions.apply(
                        read,
                        Map.of(),
                        confirmed,
                        report -> journal.completeAlongside(run, read.asOf(), toJson(report)));
        return done.position();
    }

    private long successors(UUID run, Path file, Consumer<ImportProgress> progress)
            throws IOException {
        SuccessorTable read = SuccessorTableReader.read(file);
        progress.accept(ImportProgress.applying(read.successions().size()));
        Committed<SuccessorImportReport> done = successors.apply(read, report -> end(run, report));
        return done.position();
    }

    private void end(UUID run, Object report) {
        journal.completeAlongside(run, null, toJson(report));
    }

    private String toJson(Object report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A report cannot be written as JSON", e);
        }
    }
}
