package de.efakatalog.index.search.elastic;

import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the indices of a generation are called, and what their names say. */
final class IndexNames {

    private static final String NUMBERED = "-([0-9a-f]{12})-([0-9]{1,9})(-[0-9a-f]{8})?";

    private final String alias;
    private final Pattern names;

    /**
     * @param prefix of all names
     */
    IndexNames(String prefix, String generation) {
        this.alias = prefix + "-" + generation;
        this.names = Pattern.compile(Pattern.quote(prefix) + NUMBERED);
    }

    /** The name under which the generation answers. */
    String alias() {
        return alias;
    }

    /** That of the empty index, which is the first one. */
    String empty() {
        return alias + "-0";
    }

    /**
     * A new one, which never returns.
     *
     * @param own all that the generation has
     */
    String next(Collection<String> own) {
        int last =
                own.stream()
                        .map(names::matcher)
                        .filter(Matcher::matches)
                        .mapToInt(name -> Integer.parseInt(name.group(2)))
                        .max()
                        .orElse(0);
        String random = HexFormat.of().toHexDigits(UUID.randomUUID().getMostSignificantBits(), 8);
        return alias + "-" + (last + 1) + "-" + random;
    }

    /** The generation that an index belongs to; empty when its name is of another kind. */
    Optional<String> generationOf(String index) {
        Matcher name = names.matcher(index);
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }
}
