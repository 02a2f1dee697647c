package de.efakatalog.seed.convert;

import de.efakatalog.seed.SeedFile;
import java.util.Comparator;
import java.util.List;

/** Pairs of a postcode and a Gemeinde that it touches. */
final class PostcodeConversion {

    private PostcodeConversion() {}

    static Facts convert(SourceFolder folder) {
        List<List<String>> pairs =
                folder.rows("plz.csv").stream()
                        .map(row -> List.of(row.text("plz"), row.text("ars")))
                        .sorted(Comparator.comparing((List<String> pair) -> String.join(" ", pair)))
                        .toList();
        return new Facts(SeedFile.POSTCODES, pairs);
    }
}
