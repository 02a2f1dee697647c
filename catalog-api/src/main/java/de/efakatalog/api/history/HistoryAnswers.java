package de.efakatalog.api.history;

import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.ListFormat;
import de.efakatalog.api.http.ListSelection;
import de.efakatalog.api.http.PagedAnswers;
import de.efakatalog.api.http.Positions;
import de.efakatalog.api.security.CurrentActor;
import de.efakatalog.model.audit.Authorship;
import de.efakatalog.model.audit.HistoryEntry;
import de.efakatalog.model.audit.RecordHistory;
import de.efakatalog.model.changelog.RecordKind;
import de.efakatalog.model.identity.Action;
import de.efakatalog.model.identity.Actor;
import de.efakatalog.model.identity.Person;
import de.efakatalog.model.identity.Persons;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers with the history of a record, whatever its kind. */
@RequestScoped
public class HistoryAnswers {

    /** More versions than any record has. */
    private static final int ALL = 100_000;

    private final RecordHistory history;
    private final PagedAnswers pages;
    private final Inputs inputs;
    private final Positions positions;
    private final CurrentActor current;
    private final Persons persons;
    private final Map<String, AuthorView> authors = new HashMap<>();

    HistoryAnswers(
            RecordHistory history,
            PagedAnswers pages,
            Inputs inputs,
            Positions positions,
            CurrentActor current,
            Persons persons) {
        this.history = history;
        this.pages = pages;
        this.inputs = inputs;
        this.positions = positions;
        this.current = current;
        this.persons = persons;
    }

    /**
     * Looks up and answers. Whether the reader may see the record has to be decided before.
     *
     * @param owner id of the organisation whose administrators see who it was; null for the
     *     operator alone
     */
    public Response answer(
            RecordKind kind, String key, @Nullable String owner, ListSelection selection) {
        List<String> list = List.of("history", kind.wireName(), key);
        int limit = pages.limit(selection);
        Long before = pages.cursor(selection, Long.class, list);
        inputs.complete();
        ListFormat format = pages.format();
        positions.ofLog();
        boolean entitled = isEntitled(owner);
        if (format == ListFormat.NDJSON) {
            return pages.everything(
                    history.find(kind, key, Long.MAX_VALUE, ALL).stream()
                            .map(entry -> view(entry, entitled))
                            .toList());
        }
        List<HistoryEntry> found =
                history.find(kind, key, before == null ? Long.MAX_VALUE : before, limit + 1);
        List<HistoryEntry> page = found.subList(0, Math.min(limit, found.size()));
        List<HistoryView> items = page.stream().map(entry -> view(entry, entitled)).toList();
        return pages.page(
                format,
                HistoryView.class,
                items,
                found.size() > limit ? page.getLast().version() : null,
                list,
                next -> new HistoryPage(items, next));
    }

    private boolean isEntitled(@Nullable String owner) {
        Optional<Actor> reader = current.ifKnown();
        return reader.isPresent()
                && (reader.get().operator()
                        || (owner != null && reader.get().may(owner, Action.MANAGE_MEMBERS)));
    }

    private HistoryView view(HistoryEntry entry, boolean entitled) {
        Authorship author = entry.author();
        return new HistoryView(
                entry.position(),
                entry.at(),
                entry.version(),
                entry.deleted(),
                author == null ? null : author.action(),
                author == null ? null : author.organisation(),
                author == null || !entitled ? null : author(author.actor()),
                entry.importKind(),
                entry.changes());
    }

    private AuthorView author(String actor) {
        return authors.computeIfAbsent(
                actor,
                id -> new AuthorView(id, persons.byPseudonym(id).map(Person::name).orElse(null)));
    }
}
