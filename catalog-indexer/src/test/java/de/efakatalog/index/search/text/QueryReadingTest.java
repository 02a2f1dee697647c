package de.efakatalog.index.search.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import de.efakatalog.index.search.text.QueryWord.Role;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class QueryReadingTest {

    private static List<Role> roles(String input) {
        return QueryReading.of(input).words().stream().map(QueryWord::role).toList();
    }

    @Test
    void tellsObjectAndVerrichtungApart() {
        assertThat(roles("Auto abmelden")).containsExactly(Role.OBJECT, Role.VERRICHTUNG);
        assertThat(QueryReading.of("Auto abmelden").verrichtungen())
                .containsEntry("070", 100)
                .containsEntry("003", 60)
                .doesNotContainKey("104");
    }

    @Test
    void knowsProblemWords() {
        assertThat(QueryReading.of("Perso verloren").verrichtungen()).containsEntry("036", 100);
        assertThat(QueryReading.of("Ausweis abgelaufen").verrichtungen()).containsEntry("020", 100);
    }

    @Test
    void readsTheVerrichtungInTheEndOfACompoundOnly() {
        assertThat(QueryReading.of("Gewerbeummeldung").verrichtungen()).containsEntry("071", 100);
        assertThat(QueryReading.of("Meldeamt").verrichtungen()).isEmpty();
    }

    @Test
    void aVerrichtungAloneIsWhatIsLookedFor() {
        assertThat(roles("ummelden")).containsExactly(Role.OBJECT);
    }

    @Test
    void wordsThatSayNothingAreOptional() {
        assertThat(roles("wo kann ich meinen Hund anmelden"))
                .containsExactly(
                        Role.UNIMPORTANT,
                        Role.UNIMPORTANT,
                        Role.UNIMPORTANT,
                        Role.UNIMPORTANT,
                        Role.OBJECT,
                        Role.VERRICHTUNG);
        assertThat(roles("für die")).containsOnly(Role.OBJECT);
    }

    @Test
    void onlyTheLastWordMayBeHalfTyped() {
        assertThat(QueryReading.of("Hund anme").words())
                .extracting(QueryWord::open)
                .containsExactly(false, true);
        assertThat(QueryReading.of("Hund ").words())
                .extracting(QueryWord::open)
                .containsOnly(false);
    }

    @Test
    void guessesThePartsOfNewCompounds() {
        assertThat(QueryReading.of("Xantenausweis").words().get(0).parts())
                .extracting(QueryWord.Part::stem)
                .containsExactly("xanten", "ausweis");
    }

    @Test
    void knowsSynonyms() {
        assertThat(QueryReading.of("Auto").words().get(0).synonyms())
                .containsEntry("kraftfahrzeug", Synonyms.SAME)
                .containsEntry("fahrzeug", Synonyms.WIDER);
    }

    @Test
    void takesKeysAsTheyAre() {
        assertThat(QueryReading.of(" 99036008070000 ").keys()).containsExactly("99036008070000");
    }

    @Test
    void isBounded() {
        assertThat(QueryReading.of("wort ".repeat(5_000)).words()).hasSize(1);
        assertThat(QueryReading.of("abc def ghi jkl mno pqr stu ".repeat(1_000)).words())
                .hasSizeLessThanOrEqualTo(QueryReading.MOST_WORDS);
        assertThat(QueryReading.of("a".repeat(10_000)).words())
                .allSatisfy(word -> assertThat(word.word().plain()).hasSizeLessThanOrEqualTo(64));
    }

    @Test
    void nothingIsReadInSigns() {
        assertThat(QueryReading.of("").words()).isEmpty();
        assertThat(QueryReading.of("*?~\"()[]{}^:!\\ \u0000\u0007 \uD83D\uDE00").words())
                .allSatisfy(word -> assertThat(word.word().plain()).isNotEmpty());
        assertThat(QueryReading.of("\u202Eרישיון\u202C").words()).hasSize(1);
    }

    @Property(tries = 300)
    void readsAnything(@ForAll @StringLength(max = 300) String input) {
        assertThatCode(() -> QueryReading.of(input)).doesNotThrowAnyException();
    }
}
