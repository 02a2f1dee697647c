package de.efakatalog.seed.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedConversionTest {

    @TempDir Path sources;

    @Test
    void sumsUpInhabitantsAndAreaAndLeavesOutWhatIsNoOfficialLevel() throws IOException {
        given(
                "regions.csv",
                """
                level,ars,ags,type_code,type,name,seat,parent_ars,population,area_km2,lat,lon
                gemeinde,080115001001,08011001,64,Kreisangehörige Gemeinde,Zwei,,080115001,7,1.5,48.1,9.2
                region,081R1,,,Region (BW),Region Eins,,081,,,,
                gemeinde,080115001002,08011002,63,Stadt,"Drei, Stadt",,080115001,5,0.25,,
                gemeindeverband,080115001,,52,Samtgemeinde,Eins,,08011,0,0,,
                kreis,08011,08011,44,Landkreis,Kreis,Drei,08,0,0,,
                land,08,08,,Land,Land,Drei,DE,0,0,,
                """);

        assertThat(new RegionConversion(new SourceFolder(sources)).convert().rows())
                .extracting(row -> String.join("|", row))
                .containsExactly(
                        "000000000000||bund|||Deutschland|||12|1.75||",
                        "08|08|land|||Land|Drei|000000000000|12|1.75||",
                        "08011|08011|kreis|44|Landkreis|Kreis|Drei|08|12|1.75||",
                        "080115001||gemeindeverband|52|Samtgemeinde|Eins||08011|12|1.75||",
                        "080115001001|08011001|gemeinde|64|Kreisangehörige Gemeinde|Zwei||080115001"
                                + "|7|1.50|48.1|9.2",
                        "080115001002|08011002|gemeinde|63|Stadt|Drei, Stadt||080115001|5|0.25||");
    }

    @Test
    void numbersOwnKeysThatAreEqualUpToTheCutAndTakesDoubledMembersOnce() throws IOException {
        String words = "sehr ".repeat(20);
        given(
                "ozg-nonleika.csv",
                "ozg_id,title,typ,raw_key\n"
                        + "10280,Überwachung "
                        + words
                        + "erste,1,nicht im LeiKa\n"
                        + "10280,Überwachung "
                        + words
                        + "zweite,2/3,nicht im LeiKa\n"
                        + "10280,Überwachung "
                        + words
                        + "erste,1,nicht im LeiKa\n"
                        + ",Polizei-Internetwache,2/3,nicht im LeiKa\n");

        assertThat(OwnServiceConversion.convert(new SourceFolder(sources)).rows())
                .extracting(row -> row.get(0) + "|" + row.get(3) + "|" + row.get(4))
                .containsExactly(
                        "ozg-10280-ueberwachung" + "-sehr".repeat(11) + "|1|bund",
                        "ozg-10280-ueberwachung" + "-sehr".repeat(11) + "-2|2;3|",
                        "ozg-polizei-internetwache|2;3|",
                        "passierschein-a38||");
    }

    @Test
    void prefersOfficesOpenToThePublic() throws IOException {
        given(
                "muenchen-services.csv",
                """
                id,name,leika_keys
                1,Eins,99000000000001 99000000000002
                2,Zwei,99000000000002
                3,Drei,99000000000003
                4,Vier,
                """);
        given(
                "muenchen-offices.csv",
                """
                office_id,public,service_ids
                10,True,1
                11,False,2
                12,False,3
                13,True,4
                14,False,4
                """);

        Muenchen muenchen = new Muenchen(new SourceFolder(sources));

        assertThat(muenchen.officesByLeikaKey().toString())
                .isEqualTo(
                        "{99000000000001=[muenchen-10], 99000000000002=[muenchen-10],"
                                + " 99000000000003=[muenchen-12]}");
        assertThat(muenchen.offices())
                .extracting(Muenchen::authority)
                .containsExactly("muenchen-10", "muenchen-12", "muenchen-13");
    }

    @Test
    void namesTheFileThatIsMissing() {
        assertThatThrownBy(() -> PostcodeConversion.convert(new SourceFolder(sources)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("plz.csv");
    }

    private void given(String file, String text) throws IOException {
        Files.writeString(sources.resolve(file), text);
    }
}
