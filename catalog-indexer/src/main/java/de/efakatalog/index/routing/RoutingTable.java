package de.efakatalog.index.routing;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.index.tail.ReadModel;
import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.destination.DestinationRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is responsible for a service at a place: in memory, built from the change log.
 *
 * <p>Readers take no locks. Everything known stands in one immutable state behind one reference; a
 * question takes the reference once and is answered from that state alone, so it sees a whole
 * number of batches and never half of one. Whoever reads {@link #position()} before asking gets an
 * answer at that position or a later one. Writers exclude one another.
 */
@ApplicationScoped
public class RoutingTable implements ReadModel {

    private final RecordReader reader;
    private final GermanDays days;
    private final Object writing = new Object();
    private final List<AsideBuild> builds = new ArrayList<>();
    private RoutingDraft draft = new RoutingDraft();
    private volatile RoutingState state = RoutingState.EMPTY;

    /**
     * @param mapper reads records as the log writes them
     * @param clock says what today is
     */
    public RoutingTable(ObjectMapper mapper, Clock clock) {
        this.reader = new RecordReader(mapper);
        this.days = new GermanDays(clock);
    }

    /**
     * Says who is responsible. A region that had not yet begun on the day asked about answers like
     * any other; one that had ended is followed to its successors.
     */
    public RouteAnswer answer(RouteQuestion question) {
        return finder(state, question.at()).answer(question.serviceKey(), question.region());
    }

    /** Answers many questions, all from one state, and for one day where none is given. */
    public RouteAnswers answers(List<RouteQuestion> questions) {
        RoutingState present = state;
        LocalDate today = days.today();
        return new RouteAnswers(
                present.position(),
                today,
                questions.stream()
                        .map(
                                each ->
                                        finder(present, each.at() == null ? today : each.at())
                                                .answer(each.serviceKey(), each.region()))
                        .toList());
    }

    /**
     * Where a request is delivered to: the destinations of those who are responsible, in the order
     * of the routes, each once. Empty when service or place is unknown, when a place has to be
     * chosen first, when nobody is responsible, and when who is responsible has no destination that
     * is valid and signed: nothing is looked for further up then.
     */
    public List<DestinationRecord> destinations(RouteQuestion question) {
        return finder(state, question.at()).destinations(question.serviceKey(), question.region());
    }

    /**
     * The regions that exist today and match every term, by name or by one of their postcodes; as
     * Germans sort, then by ARS.
     */
    public List<Area> areas(List<AreaTerm> terms) {
        return new AreaSearch(state, days.today()).find(terms);
    }

    /**
     * Everything the people of a place are served by.
     *
     * @param at the day it is about, Europe/Berlin; null for today
     */
    public RegionAnswer responsibilitiesOf(RegionInput place, @Nullable LocalDate at) {
        return finder(state, at).everythingAt(place);
    }

    /** The day is asked for anew each time, so that a change of tomorrow applies at midnight. */
    private RouteFinder finder(RoutingState present, @Nullable LocalDate at) {
        return new RouteFinder(present, at == null ? days.today() : at);
    }

    @Override
    public String name() {
        return "routing";
    }

    /** Nothing survives a run: building from the newest versions takes a moment. */
    @Override
    public long open(UUID logId) {
        return NOTHING;
    }

    @Override
    public long position() {
        return state.position();
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException when an entry cannot be read; none of them is applied then
     */
    @Override
    public void apply(List<Change> changes) {
        synchronized (writing) {
            long present = state.position();
            List<Change> news = changes.stream().filter(entry -> entry.seq() > present).toList();
            if (news.isEmpty()) {
                return;
            }
            // read first: what cannot be read ends here, before anything is touched
            List<Entry> entries =
                    news.stream().filter(RecordReader::concerns).map(reader::read).toList();
            builds.forEach(build -> entries.forEach(build.draft::add));
            entries.forEach(draft::add);
            state = draft.publish(news.getLast().seq());
        }
    }

    @Override
    public Rebuild rebuild() {
        synchronized (writing) {
            AsideBuild build = new AsideBuild(state.position());
            builds.add(build);
            return build;
        }
    }

    /**
     * A state that grows from nothing. What is applied to the present one in the meantime goes into
     * this one too, so that answers do not fall back when it takes over.
     */
    private final class AsideBuild implements Rebuild {

        private final long begunAt;
        private final RoutingDraft draft = new RoutingDraft();

        private AsideBuild(long begunAt) {
            this.begunAt = begunAt;
        }

        @Override
        public void add(Change newestVersion) {
            if (!RecordReader.concerns(newestVersion)) {
                return;
            }
            Entry entry = reader.read(newestVersion);
            synchronized (writing) {
                draft.add(entry);
            }
        }

        @Override
        public void complete(long position) {
            synchronized (writing) {
                if (!builds.remove(this)) {
                    throw new IllegalStateException("This rebuild is completed or abandoned.");
                }
                // entries between a position before we began and our beginning would be missing
                long reached = position < begunAt ? position : Math.max(position, state.position());
                state = draft.publish(reached);
                RoutingTable.this.draft = draft;
            }
        }

        @Override
        public void abandon() {
            synchronized (writing) {
                builds.remove(this);
            }
        }
    }
}
