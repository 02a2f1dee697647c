package de.efakatalog.model.finding;

import de.efakatalog.model.finding.Finding.Kind;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what a check finds below one place of what is checked. */
public final class Findings {

    private static final int LONGEST_ADDRESS = 2_000;

    private final List<Finding> found;
    private final String pointer;

    private Findings(List<Finding> found, String pointer) {
        this.found = found;
        this.pointer = pointer;
    }

    /** An empty collection. */
    public static Findings at(String pointer) {
        return new Findings(new ArrayList<>(), pointer);
    }

    /** The same collection, one step further down. */
    public Findings below(String name) {
        return new Findings(found, pointer + "/" + name);
    }

    /** The same collection, one element of a list further down. */
    public Findings below(String name, int index) {
        return new Findings(found, pointer + "/" + name + "/" + index);
    }

    /** Everything found so far, wherever. */
    public List<Finding> found() {
        return List.copyOf(found);
    }

    /** Notes that something is missing here. */
    public void missing(String detail) {
        found.add(new Finding(pointer, Kind.MISSING, detail));
    }

    /** Notes that what stands here does not go with something else. */
    public void contradictory(String detail) {
        found.add(new Finding(pointer, Kind.CONTRADICTORY, detail));
    }

    /** Notes that nothing like this can stand here. */
    public void malformed(String detail) {
        found.add(new Finding(pointer, Kind.MALFORMED, detail));
    }

    /** Whether a value is there; notes it as missing otherwise. */
    public boolean requires(String name, @Nullable Object value, String detail) {
        boolean there = value != null && !(value instanceof Collection<?> many && many.isEmpty());
        if (!there) {
            below(name).missing(detail);
        }
        return there;
    }

    /** A text that may be absent. */
    public void text(String name, @Nullable String text, int longest) {
        if (text != null && (text.isBlank() || text.length() > longest)) {
            below(name).malformed("A text here has 1 to %,d characters.".formatted(longest));
        }
    }

    /** A text of a certain form that may be absent. */
    public void form(String name, @Nullable String text, Pattern form, String detail) {
        if (text != null && !form.matcher(text).matches()) {
            below(name).malformed(detail);
        }
    }

    /** A list that is not longer than anybody needs. */
    public void bounded(String name, List<?> list, int most) {
        if (list.size() > most) {
            below(name).malformed("There can be %d at most.".formatted(most));
        }
    }

    /** Texts, none of them twice, not more than anybody needs. */
    public void texts(String name, List<String> texts, int most, int longest) {
        bounded(name, texts, most);
        for (int i = 0; i < texts.size(); i++) {
            below(name).text(String.valueOf(i), texts.get(i), longest);
        }
        once(name, texts);
    }

    /** A list in which nothing stands twice. */
    public void once(String name, List<?> list) {
        for (int i = 0; i < list.size(); i++) {
            if (list.indexOf(list.get(i)) < i) {
                below(name, i).malformed("This stands here already.");
            }
        }
    }

    /** An address that may be absent. */
    public void address(String name, @Nullable String url) {
        if (url != null && !isWebAddress(url)) {
            below(name).malformed("This is no address that begins with https://.");
        }
    }

    private static boolean isWebAddress(String url) {
        try {
            URI uri = URI.create(url);
            return url.length() <= LONGEST_ADDRESS
                    && "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
