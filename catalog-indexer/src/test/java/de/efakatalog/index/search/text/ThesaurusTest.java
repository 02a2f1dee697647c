package de.efakatalog.index.search.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ThesaurusTest {

    private static Thesaurus of(String content) {
        return Thesaurus.of(List.of(new TextResource("test", content)));
    }

    @Test
    void namesOfAnObjectHoldForItsServices() {
        Thesaurus thesaurus =
                of(
                        "99036008 Kraftfahrzeug\n    Auto; ~Fuhrpark\n\n99036008070 Abmeldung\n    Schrott");
        assertThat(thesaurus.namesOf("99036008070001"))
                .containsExactly(
                        new EverydayName("Schrott", false),
                        new EverydayName("Auto", false),
                        new EverydayName("Fuhrpark", true));
        assertThat(thesaurus.namesOf("99036008007000"))
                .extracting(EverydayName::text)
                .containsExactly("Auto", "Fuhrpark");
        assertThat(thesaurus.namesOf("passierschein-a38")).isEmpty();
    }

    @Test
    void refusesOtherForms() {
        assertThatIllegalArgumentException().isThrownBy(() -> of("9903 Auto\n    Wagen"));
        assertThatIllegalArgumentException().isThrownBy(() -> of("    Wagen"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of("99036008 A\n    B\n99036008 A\n    C"))
                .withMessageContaining("twice");
    }

    @Test
    void committedFilesAreSortedAndWithoutRepetition() {
        for (TextResource file : Thesaurus.resources()) {
            assertThat(file.content().lines())
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
            List<String> keys = new ArrayList<>();
            for (String line : file.lines()) {
                if (!line.startsWith(" ")) {
                    keys.add(line.substring(0, line.indexOf(' ')));
                }
            }
            assertThat(keys).as(file.name()).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void noEntryHasANameTwice() {
        Thesaurus thesaurus = Vocabulary.standard().thesaurus();
        for (String key : thesaurus.keys()) {
            assertThat(
                            thesaurus.entry(key).stream()
                                    .map(name -> name.text().toLowerCase(Locale.GERMAN)))
                    .as(key)
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
        }
    }
}
