package de.efakatalog.index.search;

import de.efakatalog.index.search.engine.Candidate;
import de.efakatalog.index.search.rank.FeatureCache;
import de.efakatalog.index.search.rank.Marking;
import de.efakatalog.index.search.rank.Ranking;
import de.efakatalog.index.search.rank.Segment;
import de.efakatalog.index.search.text.EverydayName;
import de.efakatalog.index.search.text.QueryReading;
import de.efakatalog.index.search.text.QueryWord;
import de.efakatalog.index.search.text.Vocabulary;
import de.efakatalog.model.changelog.RecordKind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes hits of candidates: with marks and, if asked for, with reasons. */
final class HitMaking {

    /** In so many of the first hits a word is looked for that a mistyped one may mean. */
    private static final int LOOKED_AT = 5;

    private final Inquiry inquiry;
    private final RecordKind kind;
    private final @Nullable Ranking ranking;
    private final FeatureCache features;

    /**
     * @param ranking that of the inquiry; null when it has no words
     */
    HitMaking(Inquiry inquiry, @Nullable Ranking ranking, FeatureCache features) {
        this.inquiry = inquiry;
        this.kind = inquiry.query().kind();
        this.ranking = ranking;
        this.features = features;
    }

    /**
     * The hits of a page.
     *
     * @param stage the stage in which they were found
     * @param ranked how many of them, from the first on, our ranking has put in order
     */
    List<SearchHit> hits(List<Candidate> candidates, int stage, int ranked) {
        if (ranking == null) {
            return candidates.stream().map(HitMaking::plain).toList();
        }
        Marking marking = ranking.marking();
        boolean explained = inquiry.query().explained();
        List<SearchHit> hits = new ArrayList<>();
        for (Candidate candidate : candidates) {
            String json = candidate.json();
            HitExplanation explanation =
                    !explained
                            ? null
                            : new HitExplanation(
                                    inquiry.stages().get(stage).name(),
                                    candidate.place().rank(),
                                    hits.size() < ranked,
                                    ranking.explain(
                                            features.parse(
                                                    candidate.featuresKey(),
                                                    candidate.featuresText())));
            hits.add(
                    new SearchHit(
                            candidate.registry(),
                            candidate.key(),
                            json,
                            marks(marking, json),
                            explanation));
        }
        return List.copyOf(hits);
    }

    /** A hit without anything to it. */
    static SearchHit plain(Candidate candidate) {
        return new SearchHit(candidate.registry(), candidate.key(), candidate.json());
    }

    private Map<String, List<Segment>> marks(Marking marking, String json) {
        Map<String, List<Segment>> marks = new LinkedHashMap<>();
        HitTexts.of(kind, json)
                .forEach(
                        (field, text) -> {
                            List<Segment> segments = marking.mark(text);
                            if (segments.stream().anyMatch(Segment::match)) {
                                marks.put(field, segments);
                            }
                        });
        return marks;
    }

    /** What was typed with mistyped words set right; null when nothing looks like a typo. */
    @Nullable String meant(List<SearchHit> hits) {
        QueryReading reading = inquiry.reading();
        String typed = inquiry.query().words();
        if (reading == null || ranking == null || typed == null) {
            return null;
        }
        String normal = Normalizer.normalize(typed, Normalizer.Form.NFC);
        Marking marking = ranking.marking();
        StringBuilder meant = new StringBuilder();
        int from = 0;
        for (int i = 0; i < reading.words().size(); i++) {
            QueryWord word = reading.words().get(i);
            Optional<String> right = word.known() ? Optional.empty() : right(marking, i, hits);
            if (right.isPresent()) {
                meant.append(normal, from, word.start()).append(right.get());
                from = word.end();
            }
        }
        return from == 0 ? null : meant.append(normal.substring(from)).toString().strip();
    }

    private Optional<String> right(Marking marking, int word, List<SearchHit> hits) {
        List<String> names =
                hits.stream().limit(LOOKED_AT).flatMap(hit -> names(hit).stream()).toList();
        if (names.stream().anyMatch(name -> marking.has(word, name))) {
            return Optional.empty();
        }
        return names.stream().flatMap(name -> marking.meant(word, name).stream()).findFirst();
    }

    private List<String> names(SearchHit hit) {
        List<String> names = new ArrayList<>(HitTexts.of(kind, hit.json()).values());
        if (kind == RecordKind.SERVICE) {
            Vocabulary.standard().thesaurus().namesOf(hit.key()).stream()
                    .map(EverydayName::text)
                    .forEach(names::add);
        }
        return names;
    }
}
