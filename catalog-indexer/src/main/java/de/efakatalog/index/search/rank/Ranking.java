package de.efakatalog.index.search.rank;

import de.efakatalog.index.search.rank.Explanation.WordExplanation;
import de.efakatalog.index.search.text.QueryReading;
import de.efakatalog.index.search.text.QueryWord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The score of records for one reading of a query: a pure function of the two, in whole numbers.
 *
 * <p>The name that matches best decides, then how much of the query all names cover, then whether
 * the service does what is to be done, then who executes it and whether it is implemented. Ties are
 * the caller's: sort key, then key.
 *
 * <p>For one thread: it remembers how words compare.
 */
public final class Ranking {

    private static final int FULL = 1000;

    /** The share of the best name in what the text is worth; the rest is what all names cover. */
    private static final int BEST_SHARE = 600;

    /** What a fitting Verrichtung adds to what the text is worth, of 1,000. */
    private static final int VERRICHTUNG = 150;

    /** How well a Leistungsobjekt fits when something is to be done with it, in per cent. */
    private static final int OBJECT_FITS = 35;

    /** What it adds to be the Leistungsobjekt when nothing is said about what is to be done. */
    private static final int OBJECT = 12;

    /** More than the rest of what stands for itself: most who ask are a Kommune or its citizens. */
    private static final int EXECUTED_BY_KOMMUNEN = 50;

    private static final int IMPLEMENTED = 12;
    private static final int REUSED = 2;
    private static final int MOST_REUSES = 4;

    /**
     * What a score is worth of a service whose object is shown further up, of 1,000: less than that
     * of another object by a good name, more than that of one by a loose name.
     */
    private static final int CROWDED = 880;

    /** The numbers of the Verrichtungen that are wanted; there are a few at most. */
    private final int[] wanted;

    /** How well each of them fits. */
    private final int[] percent;

    private final List<QueryWord> words;
    private final QueryCoverage coverage;
    private final Comparisons comparisons;
    private final NameMatches matches;

    /** The ranking for a query. */
    public Ranking(QueryReading reading) {
        List<Map.Entry<String, Integer>> verrichtungen =
                List.copyOf(reading.verrichtungen().entrySet());
        this.wanted =
                verrichtungen.stream().mapToInt(each -> Features.number(each.getKey())).toArray();
        this.percent = verrichtungen.stream().mapToInt(Map.Entry::getValue).toArray();
        this.words = reading.words();
        this.matches = new NameMatches(words);
        this.coverage = matches.coverage();
        this.comparisons = matches.comparisons();
    }

    /** Marks what this ranking compares. */
    public Marking marking() {
        return new Marking(words, comparisons);
    }

    /** The score of a record, from 0 to about 1,300,000; 0 when nothing matches. */
    public int score(Features features) {
        int[] covered = new int[words.size()];
        int best = 0;
        int[] numbers = features.numbers();
        for (int name = 0; name < numbers.length; name++) {
            NameMatch match = matches.of(numbers[name], features, name);
            if (match != NameMatch.NOTHING) {
                int trust = features.trusts()[name];
                best = Math.max(best, match.score() * trust / FULL);
                for (int i = 0; i < covered.length; i++) {
                    covered[i] = Math.max(covered[i], match.ofQuery()[i] * trust / FULL);
                }
            }
        }
        int text = text(best, coverage.of(covered));
        return text * (FULL + verrichtung(features) + features.worth());
    }

    private static int text(int best, int coverage) {
        return (best * BEST_SHARE + coverage * (FULL - BEST_SHARE)) / FULL;
    }

    private int verrichtung(Features features) {
        int verrichtung = features.verrichtung();
        if (wanted.length == 0) {
            return verrichtung == Features.NONE ? OBJECT : 0;
        }
        return VERRICHTUNG * fits(verrichtung) / 100;
    }

    /** How well a Verrichtung fits what is to be done, in per cent. */
    private int fits(int verrichtung) {
        if (verrichtung == Features.NONE) {
            return OBJECT_FITS;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i] == verrichtung) {
                return percent[i];
            }
        }
        return 0;
    }

    /** What a record is worth whatever is asked. */
    static int worth(Features.Standing standing) {
        return (standing.executing() == Executing.KOMMUNE ? EXECUTED_BY_KOMMUNEN : 0)
                + (standing.implementations() > 0 ? IMPLEMENTED : 0)
                + REUSED * Math.min(MOST_REUSES, standing.reuses());
    }

    /**
     * The order in which candidates are shown. Services of one Leistungsobjekt crowd together,
     * since they share their names: each further one counts a little less, so that others that
     * match nearly as well are seen.
     *
     * @param candidates in the order in which those of equal score are shown
     * @return their places in the list, from 0: first the one that is shown first
     */
    public int[] order(List<Features> candidates) {
        long[] scored = new long[candidates.size()];
        int[] objects = new int[scored.length];
        for (int i = 0; i < scored.length; i++) {
            Features its = candidates.get(i);
            scored[i] = scored(score(its), i);
            objects[i] = its.object();
        }
        Arrays.sort(scored);
        Set<Integer> shown = new HashSet<>();
        for (int i = 0; i < scored.length; i++) {
            int object = objects[place(scored[i])];
            if (object != Features.NONE && !shown.add(object)) {
                int crowded = score(scored[i]) / FULL * CROWDED;
                scored[i] = scored(crowded, place(scored[i]));
            }
        }
        Arrays.sort(scored);
        return Arrays.stream(scored).mapToInt(Ranking::place).toArray();
    }

    /** Score and place as one number, the smaller the further up. */
    private static long scored(int score, int place) {
        return (long) (Integer.MAX_VALUE - score) << Integer.SIZE | place;
    }

    private static int score(long scored) {
        return Integer.MAX_VALUE - (int) (scored >>> Integer.SIZE);
    }

    private static int place(long scored) {
        return (int) scored;
    }

    /** The score with its reasons. */
    public Explanation explain(Features features) {
        int[] covered = new int[words.size()];
        int best = 0;
        String bestName = "";
        String[] metBy = new String[words.size()];
        String[] how = new String[words.size()];
        Arrays.fill(metBy, "");
        Arrays.fill(how, "");
        for (int each = 0; each < features.names().size(); each++) {
            Name name = features.names().get(each);
            NameMatch match = matches.of(name.number(), features, each);
            if (match == NameMatch.NOTHING) {
                continue;
            }
            int trust = features.trusts()[each];
            if (match.score() * trust / FULL > best) {
                best = match.score() * trust / FULL;
                bestName = name.stems();
            }
            for (int i = 0; i < covered.length; i++) {
                if (match.ofQuery()[i] * trust / FULL > covered[i]) {
                    covered[i] = match.ofQuery()[i] * trust / FULL;
                    NameWord nearest = comparisons.nearest(name, i);
                    Likeness like = nearest == null ? null : comparisons.of(nearest).with(i);
                    metBy[i] = nearest == null ? "" : nearest.text();
                    how[i] = like == null ? "" : like.how().name().toLowerCase(Locale.ROOT);
                }
            }
        }
        int text = text(best, coverage.of(covered));
        List<WordExplanation> explained = new ArrayList<>();
        for (int i = 0; i < covered.length; i++) {
            QueryWord word = words.get(i);
            explained.add(
                    new WordExplanation(
                            word.word().plain(),
                            word.role().name().toLowerCase(Locale.ROOT),
                            word.weight(),
                            metBy[i],
                            how[i],
                            covered[i]));
        }
        return new Explanation(
                score(features),
                bestName,
                best,
                coverage.of(covered),
                text * verrichtung(features),
                text * features.worth(),
                explained);
    }
}
