package de.efakatalog.model.region;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/**
 * A small Gemeindeverzeichnis that is right in every column: 16 Länder, of them Bayern (09) and
 * Baden-Württemberg (08) with Regierungsbezirken, Regionen only in the latter, an area outside of
 * the Kreise in Rheinland-Pfalz (07), and in each Kreis a verbandsfreie Stadt and a Verband of two
 * Gemeinden.
 */
public final class MiniatureFile {
    public static final int LAENDER = 16;
    public static final int REGIERUNGSBEZIRKE = 4;
    public static final int PLANNING_REGIONS = 2;
    public static final int KREISE = 2 * LAENDER;
    public static final int GEMEINDEVERBAENDE = 2 * KREISE + 1;
    public static final int GEMEINDEN = 3 * KREISE + 1;
    public static final int INHABITANTS_PER_GEMEINDE = 1234;
    public static final int INHABITANTS = 3 * KREISE * INHABITANTS_PER_GEMEINDE;
    public static final int LINES =
            LAENDER + REGIERUNGSBEZIRKE + PLANNING_REGIONS + KREISE + GEMEINDEVERBAENDE + GEMEINDEN;

    private final List<String> lines = new ArrayList<>();

    private MiniatureFile() {}

    /** The lines without line ends. */
    public static List<String> lines() {
        MiniatureFile file = new MiniatureFile();
        for (int land = 1; land <= LAENDER; land++) {
            file.land("%02d".formatted(land));
        }
        return file.lines;
    }

    /** The whole file as UTF-8 with LF. */
    public static byte[] bytes() {
        return (String.join("\n", lines()) + "\n").getBytes(UTF_8);
    }

    private void land(String land) {
        lines.add(line("10", land, "Land Ä" + land, "Größte Stadt", ""));
        boolean divided = "08".equals(land) || "09".equals(land);
        if ("07".equals(land)) {
            lines.add(line("50", land + "000   9999", "Gemeinsames Gebiet", "", "50"));
            lines.add(gemeinde(land + "0009999999", "Gemeinsames Gebiet", "66", 620, 0));
        }
        for (int k = 1; k <= 2; k++) {
            String bezirk = land + (divided ? k : 0);
            if (divided) {
                lines.add(line("20", bezirk, "Bezirk " + bezirk, "Würzburg", ""));
            }
            if ("08".equals(land)) {
                lines.add(line("30", bezirk + "1", "Region " + bezirk, "", ""));
            }
            kreis(bezirk + "%02d".formatted(k));
        }
    }

    private void kreis(String kreis) {
        lines.add(line("40", kreis, "Kreis " + kreis, "Schloß Seeß", "44"));
        lines.add(line("50", kreis + "   0001", "Stadt " + kreis, "", "50"));
        lines.add(line("50", kreis + "   5001", "Amt Müritz", "Müritz", "51"));
        lines.add(gemeinde(kreis + "0010001", "Stadt " + kreis, "63", 5673));
        lines.add(gemeinde(kreis + "0025001", "Kößlarn", "60", 1001));
        lines.add(gemeinde(kreis + "0035001", "Öd", "64", 99));
    }

    private static String gemeinde(String key, String name, String kind, int hectares) {
        return gemeinde(key, name, kind, hectares, INHABITANTS_PER_GEMEINDE);
    }

    private static String gemeinde(
            String key, String name, String kind, int hectares, int inhabitants) {
        String start = line("60", key, name, "", kind).substring(0, 128);
        String figures = "%011d%011d%011d".formatted(hectares, inhabitants, inhabitants / 2);
        return pad(start + figures + "    24937*****  2115A11211901001", 220);
    }

    private static String line(String type, String key, String name, String seat, String kind) {
        return pad(
                type + "20250831" + pad(key, 12) + pad(name, 50) + pad(seat, 50) + kind,
                FixedWidthLine.LENGTH);
    }

    private static String pad(String text, int length) {
        return text + " ".repeat(length - text.length());
    }
}
