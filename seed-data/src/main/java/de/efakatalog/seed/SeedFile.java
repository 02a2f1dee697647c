package de.efakatalog.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * The files of the seed data and their columns. Written as RFC 4180 with a header row, in UTF-8 and
 * Unicode NFC, with line feeds as the repository keeps all its text. An empty cell means unknown;
 * several values in one cell are separated by a semicolon, addresses in {@code sources} by a space.
 *
 * <p>The order of the constants is the order of loading: a file refers to earlier ones only, and
 * within {@link #REGIONS} a parent stands before its children.
 */
public enum SeedFile {
    /** Gebiete: Bund, Länder, Regierungsbezirke, Kreise, Gemeindeverbände, Gemeinden. */
    REGIONS("regions", "ars,ags,level,kind_code,kind,name,seat,parent,population,area_km2,lat,lon"),
    /** Which Gemeinden a postcode touches; under a licence of its own (ODbL). */
    POSTCODES("postcodes", "postcode,ars"),
    /** OZG-Leistungsbündel. */
    OZG_SERVICES("ozg-services", "ozg_id,title,themenfeld,lage"),
    /** Leistungen with a LeiKa key. */
    SERVICES("services", "key,title,citizen_title,typisierung,executing_level,ozg_id,source,as_of"),
    /** Leistungen without a LeiKa key, under a key of the registry's own; columns as above. */
    OWN_SERVICES(
            "own-services",
            "key,title,citizen_title,typisierung,executing_level,ozg_id,source,as_of"),
    /** Who takes part: Bund, Länder, Kommunen, IT providers. */
    ORGANISATIONS("organisations", "id,name,kind,region,url"),
    /** Offices that execute services. */
    AUTHORITIES(
            "authorities",
            "id,name,unit,organisation,region,street,house_number,postcode,city,lat,lon"),
    /** Onlinedienste that others can reuse. */
    IMPLEMENTATIONS(
            "implementations",
            "id,name,provider,services,ozg_id,status,availability,since,maturity_model,"
                    + "maturity_level,url,channels,standards,operator,sources"),
    /** What sources report about reuse by a Land or a Kommune. */
    REPORTED_REUSE("reported-reuse", "id,implementation,region,statement,source,source_date"),
    /** Zuständigkeiten: which office answers for a service in a region, and what is online. */
    RESPONSIBILITIES(
            "responsibilities",
            "id,service,region,authority,implementation,online_service_title,"
                    + "online_service_url,destination,valid_from,valid_to,source");

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final String baseName;
    private final String header;

    SeedFile(String baseName, String header) {
        this.baseName = baseName;
        this.header = header;
    }

    /** The file's name, such as {@code regions.csv}. */
    public String fileName() {
        return baseName + ".csv";
    }

    /** The columns in the order of the file. */
    public List<String> columns() {
        return List.of(header.split(",", -1));
    }

    /**
     * The file as it stands on the class path.
     *
     * @throws UncheckedIOException when the file cannot be read
     */
    byte[] bytes() {
        try (InputStream bytes = open()) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(resource(), e);
        }
    }

    private String resource() {
        return "/seed/" + fileName();
    }

    private InputStream open() {
        return Objects.requireNonNull(SeedFile.class.getResourceAsStream(resource()), resource());
    }

    /**
     * All rows in the order of the file.
     *
     * @throws UncheckedIOException when the file cannot be read
     * @throws IllegalStateException when its header is not the one named here
     */
    public List<SeedRow> rows() {
        try (InputStream bytes = open();
                Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8);
                CSVParser parser = FORMAT.parse(text)) {
            if (!parser.getHeaderNames().equals(columns())) {
                throw new IllegalStateException(
                        resource() + " has the columns " + parser.getHeaderNames());
            }
            return parser.stream().map(SeedRow::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource(), e);
        }
    }
}
