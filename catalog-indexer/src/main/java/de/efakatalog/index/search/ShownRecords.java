package de.efakatalog.index.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.index.tail.ReadModel;
import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.RecordKind;
import de.efakatalog.model.implementation.ImplementationStatus;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

/**
 * What of the log an engine gets to see: a record that nobody is to find any more is gone for it,
 * although it stays in the registry and can be read at its address. That is so for withdrawn
 * implementations.
 */
public final class ShownRecords implements ReadModel {

    private final ReadModel engine;
    private final ObjectMapper mapper;

    /**
     * @param engine what follows the log
     * @param mapper reads the records' JSON
     */
    public ShownRecords(ReadModel engine, ObjectMapper mapper) {
        this.engine = engine;
        this.mapper = mapper;
    }

    @Override
    public void apply(List<Change> changes) {
        engine.apply(changes.stream().map(this::shown).toList());
    }

    @Override
    public Rebuild rebuild() {
        Rebuild build = engine.rebuild();
        return new Rebuild() {

            @Override
            public void add(Change change) {
                build.add(shown(change));
            }

            @Override
            public void complete(long position) {
                build.complete(position);
            }

            @Override
            public void abandon() {
                build.abandon();
            }
        };
    }

    private Change shown(Change change) {
        if (change.deleted() || !isWithdrawn(change)) {
            return change;
        }
        return new Change(
                change.seq(),
                change.at(),
                change.kind(),
                change.registry(),
                change.key(),
                change.version(),
                true,
                change.json());
    }

    private boolean isWithdrawn(Change change) {
        String withdrawn = ImplementationStatus.WITHDRAWN.wireName();
        // most do not even mention it, and need not be read for that
        if (change.kind() != RecordKind.IMPLEMENTATION || !change.json().contains(withdrawn)) {
            return false;
        }
        try {
            return withdrawn.equals(mapper.readTree(change.json()).path("status").asText());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("The entry " + change.seq() + " is no JSON", e);
        }
    }

    @Override
    public String name() {
        return engine.name();
    }

    @Override
    public boolean isOwn() {
        return engine.isOwn();
    }

    @Override
    public boolean isThere() {
        return engine.isThere();
    }

    @Override
    public long open(UUID logId) {
        return engine.open(logId);
    }

    @Override
    public boolean isOutdated() {
        return engine.isOutdated();
    }

    @Override
    public boolean mayRebuild() {
        return engine.mayRebuild();
    }

    @Override
    public boolean requestRebuild() {
        return engine.requestRebuild();
    }

    @Override
    public void verify() {
        engine.verify();
    }

    @Override
    public long position() {
        return engine.position();
    }
}
