package de.efakatalog.benchmarks.search;

import de.efakatalog.benchmarks.search.SeedServices.SeedService;
import de.efakatalog.index.search.rank.Executing;
import de.efakatalog.index.search.rank.Features;
import de.efakatalog.index.search.rank.Features.Standing;
import de.efakatalog.index.search.rank.Ranking;
import de.efakatalog.index.search.text.QueryReading;
import de.efakatalog.index.search.text.Vocabulary;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ranking over all services, without an engine: the best that an engine can do. */
public final class RankingAlone implements Searcher {

    private static final Comparator<Ranked> TIES =
            Comparator.comparing(Ranked::title).thenComparing(Ranked::key);

    private final List<Ranked> services;

    private record Ranked(String key, String title, Features features) {}

    /** Takes the committed services. */
    public RankingAlone() {
        services = SeedServices.all().stream().map(RankingAlone::ranked).sorted(TIES).toList();
    }

    private static Ranked ranked(SeedService service) {
        return new Ranked(
                service.key(),
                service.title(),
                Features.of(
                        Features.namesOfService(
                                service.title(),
                                service.citizenTitle(),
                                Vocabulary.standard().thesaurus().namesOf(service.key())),
                        Standing.ofService(
                                service.key(), executing(service.executingLevel()), 0, 0)));
    }

    private static Executing executing(@Nullable String level) {
        return level == null
                ? Executing.UNKNOWN
                : switch (level) {
                    case "bund" -> Executing.BUND;
                    case "land" -> Executing.LAND;
                    default -> Executing.KOMMUNE;
                };
    }

    @Override
    public String name() {
        return "ranking alone";
    }

    @Override
    public List<String> search(String query, int limit) {
        Ranking ranking = new Ranking(QueryReading.of(query));
        List<Ranked> found =
                services.stream().filter(each -> ranking.score(each.features()) > 0).toList();
        int[] order = ranking.order(found.stream().map(Ranked::features).toList());
        return Arrays.stream(order).limit(limit).mapToObj(place -> found.get(place).key()).toList();
    }
}
