package de.efakatalog.index.search.rank;

import de.efakatalog.index.search.text.EverydayName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the order of hits takes account of in a record; made when it is indexed, kept with its
 * document as {@link #text()}.
 */
public final class Features {

    /**
     * Raise it when {@link #parse} cannot read any more what {@link #text()} has written before: an
     * index that holds such texts does not answer while the next one is built.
     */
    public static final int FORMAT = 1;

    /** Instead of the number of a Leistungsobjekt or a Verrichtung, where there is none. */
    static final int NONE = -1;

    private final List<Name> names;
    private final Standing standing;

    private final List<NameKind> kinds;

    /** The number of each name: thousands are looked at for each question, most only passed by. */
    private final int[] numbers;

    private final int[] trusts;

    /** The same as in the standing, so that thousands of looks stay within this object. */
    private final int object;

    private final int verrichtung;
    private final int worth;

    private Features(List<Name> names, List<NameKind> kinds, Standing standing) {
        this.names = List.copyOf(names);
        this.kinds = List.copyOf(kinds);
        this.standing = standing;
        this.numbers = names.stream().mapToInt(Name::number).toArray();
        this.trusts = kinds.stream().mapToInt(NameKind::trust).toArray();
        this.object = number(standing.object);
        this.verrichtung = number(standing.verrichtung);
        this.worth = Ranking.worth(standing);
    }

    /** Up to nine digits as a number; {@link #NONE} for anything else. */
    static int number(String digits) {
        boolean isNumber =
                !digits.isEmpty()
                        && digits.length() < 10
                        && digits.chars().allMatch(each -> each >= '0' && each <= '9');
        return isNumber ? Integer.parseInt(digits) : NONE;
    }

    /**
     * What holds for the record as a whole, whatever is asked.
     *
     * @param object the Leistungsobjekt, 8 digits; empty for what is no service of the LeiKa
     * @param verrichtung three digits; empty for a Leistungsobjekt and other records
     * @param executing who executes the service
     * @param implementations published implementations of it, from 0; of an implementation 1 when
     *     it is published
     * @param reuses uses that are reported of these, from 0
     */
    public record Standing(
            String object,
            String verrichtung,
            Executing executing,
            int implementations,
            int reuses) {

        /** Of a record that is neither service nor implementation. */
        public static final Standing NONE = new Standing("", "", Executing.UNKNOWN, 0, 0);

        private static final int KEY_LENGTH = 14;
        private static final String NO_VERRICHTUNG = "000";

        /**
         * Of an implementation: as a service that it alone implements.
         *
         * @param published whether it can be used
         * @param reuses uses that are reported of it, from 0
         */
        public static Standing ofImplementation(boolean published, int reuses) {
            return new Standing("", "", Executing.UNKNOWN, published ? 1 : 0, reuses);
        }

        /**
         * Of a service.
         *
         * @param key its key; a LeiKa key says object and Verrichtung
         */
        public static Standing ofService(
                String key, Executing executing, int implementations, int reuses) {
            boolean leika = key.length() == KEY_LENGTH && key.startsWith("99");
            String verrichtung = leika ? key.substring(8, 11) : "";
            return new Standing(
                    leika ? key.substring(0, 8) : "",
                    verrichtung.equals(NO_VERRICHTUNG) ? "" : verrichtung,
                    executing,
                    implementations,
                    reuses);
        }
    }

    /**
     * A name still as text.
     *
     * @param kind where it comes from
     * @param text as it is written
     */
    public record Called(NameKind kind, String text) {}

    /** The features of a record with these names. Names of the same words count once. */
    public static Features of(List<Called> names, Standing standing) {
        Set<List<NameWord>> seen = new LinkedHashSet<>();
        List<Name> analysed = new ArrayList<>();
        List<NameKind> kinds = new ArrayList<>();
        for (Called each : names) {
            Name name = Name.of(each.text());
            if (!name.words().isEmpty() && seen.add(name.words())) {
                analysed.add(name);
                kinds.add(each.kind());
            }
        }
        return new Features(analysed, kinds, standing);
    }

    /** The names of a service in the order of trust, for {@link #of}. */
    public static List<Called> namesOfService(
            String title, @Nullable String citizenTitle, List<EverydayName> everyday) {
        List<Called> names = new ArrayList<>();
        names.add(new Called(NameKind.OFFICIAL, title));
        if (citizenTitle != null) {
            names.add(new Called(NameKind.CITIZEN, citizenTitle));
        }
        everyday.stream()
                .filter(name -> !name.loose())
                .forEach(name -> names.add(new Called(NameKind.EVERYDAY, name.text())));
        everyday.stream()
                .filter(EverydayName::loose)
                .forEach(name -> names.add(new Called(NameKind.LOOSE, name.text())));
        return names;
    }

    /** Compact form, for the document. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(standing.object)
                .append(' ')
                .append(standing.verrichtung)
                .append(' ')
                .append(standing.executing.code())
                .append(' ')
                .append(standing.implementations)
                .append(' ')
                .append(standing.reuses);
        for (int i = 0; i < names.size(); i++) {
            text.append('\n').append(kinds.get(i).code());
            names.get(i).words().forEach(word -> text.append(' ').append(word.text()));
        }
        return text.toString();
    }

    /**
     * Back from {@link #text()}.
     *
     * @throws IllegalArgumentException when it is no such text
     */
    public static Features parse(String text) {
        String[] lines = text.split("\n", -1);
        String[] head = lines[0].split(" ", -1);
        if (head.length != 5) {
            throw new IllegalArgumentException("no features: " + lines[0]);
        }
        Standing standing =
                new Standing(
                        head[0],
                        head[1],
                        Executing.fromCode(head[2].charAt(0)),
                        Integer.parseInt(head[3]),
                        Integer.parseInt(head[4]));
        List<Name> names = new ArrayList<>(lines.length - 1);
        List<NameKind> kinds = new ArrayList<>(lines.length - 1);
        for (int i = 1; i < lines.length; i++) {
            List<NameWord> words = new ArrayList<>();
            for (String word : lines[i].substring(2).split(" ", -1)) {
                words.add(NameWord.parse(word));
            }
            names.add(Name.of(words));
            kinds.add(NameKind.fromCode(lines[i].charAt(0)));
        }
        return new Features(names, kinds, standing);
    }

    List<Name> names() {
        return names;
    }

    /** The number of each name; not to be changed. */
    int[] numbers() {
        return numbers;
    }

    /** What a match with each name is worth, of 1,000; not to be changed. */
    int[] trusts() {
        return trusts;
    }

    /** The number of the Leistungsobjekt; {@link #NONE} for what is no service of the LeiKa. */
    int object() {
        return object;
    }

    /** The number of the Verrichtung; {@link #NONE} where there is none. */
    int verrichtung() {
        return verrichtung;
    }

    /** What it is worth for itself, see {@link Ranking#worth}. */
    int worth() {
        return worth;
    }
}
