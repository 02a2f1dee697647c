package de.efakatalog.api.fitconnect;

import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.api.http.Inputs;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AreaRequestTest {

    /** As Routing API 2.0.0 has it; slow on long texts, so only for short ones. */
    private static final Pattern SPECIFIED = Pattern.compile("^(\\*?([^\\*]{2,})\\*?)*$");

    private static List<String> violations(List<String> terms) {
        AreaRequest request = new AreaRequest();
        request.areaSearchexpression = terms;
        Inputs inputs = new Inputs();
        request.read(inputs);
        return Refusals.of(inputs);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hanau",
                "Mag*",
                "*burg",
                "*ag*",
                "Fr*furt",
                "a, b",
                "80331",
                "Halle (Saale)",
                "Bad **Homburg",
                "  ",
                "ö-",
                "😀😀",
                "St. Peter-Ording",
                "Müllheim"
            })
    void takesWordsPostcodesAndWildcards(String term) {
        assertThat(violations(List.of(term))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "*", "a", "*a", "a*", "**", "**ab", "ab**", "ab*c*de", "ab***cd", "ö"})
    void refusesTooLittleBetweenWildcards(String term) {
        assertThat(violations(List.of("Main", term)))
                .containsExactly(
                        "areaSearchexpression term 2 must have at least two characters before,"
                                + " between and after wildcards");
    }

    @Property
    void takesWhatThePatternOfTheSpecificationTakes(
            @ForAll @Chars('*') @CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 9)
                    String term) {
        assertThat(violations(List.of(term)).isEmpty())
                .isEqualTo(SPECIFIED.matcher(term).matches());
    }

    @Test
    void takesOneToTenTerms() {
        assertThat(violations(List.of()))
                .containsExactly(
                        "areaSearchexpression is missing; send words of a region's name or a"
                                + " postcode");
        assertThat(violations(Collections.nCopies(10, "Main"))).isEmpty();
        assertThat(violations(Collections.nCopies(11, "Main")))
                .containsExactly(
                        "areaSearchexpression is given 11 times; at most 10 terms are taken");
    }

    @Test
    void searchesForNothingWhenATermIsLongerThanAnyName() {
        AreaRequest request = new AreaRequest();
        request.areaSearchexpression = List.of("Main", "a".repeat(201));

        assertThat(request.read(new Inputs()).terms()).isNull();
    }
}
