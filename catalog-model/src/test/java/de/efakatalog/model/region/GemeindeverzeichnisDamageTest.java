package de.efakatalog.model.region;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * Whatever happens to the bytes: a refusal that names the place, or a result that holds together.
 */
class GemeindeverzeichnisDamageTest {
    private static final byte[] WHOLE = MiniatureFile.bytes();

    private static Gemeindeverzeichnis read(byte[] bytes) {
        try {
            return GemeindeverzeichnisReader.read(new ByteArrayInputStream(bytes), lines -> {});
        } catch (IOException e) {
            return fail(e);
        }
    }

    private static void refusedOrConsistent(byte[] bytes) {
        try {
            assertConsistent(read(bytes));
        } catch (MalformedFileException e) {
            assertPlace(e);
        }
    }

    private static void assertPlace(MalformedFileException refusal) {
        assertThat(refusal.line()).isBetween(1, MiniatureFile.LINES + 1);
        assertThat(refusal.column()).isBetween(1, 4097);
        assertThat(refusal).hasMessageStartingWith("Line " + refusal.line() + ", column ");
    }

    private static void assertConsistent(Gemeindeverzeichnis read) {
        assertThat(read.recordCounts()).containsEntry(RecordType.LAND, 16);
        Map<Ars, RegionFacts> seen = new HashMap<>();
        long inhabitants = 0;
        for (RegionFacts region : read.regions()) {
            assertThat(region.parent() == null || seen.containsKey(region.parent())).isTrue();
            assertThat(seen.put(region.ars(), region)).isNull();
            if (region.level() == RegionLevel.GEMEINDE && region.population() != null) {
                inhabitants += region.population();
            }
        }
        assertThat(read.regions().get(0).population()).isEqualTo(Math.toIntExact(inhabitants));
    }

    @Example
    void aCutBetweenTwoLinesIsRefusedUnlessEveryRegionLeftHasAGemeinde() {
        List<String> lines = MiniatureFile.lines();
        List<Integer> accepted = new ArrayList<>();
        for (int kept = 0; kept < lines.size(); kept++) {
            String cut = lines.stream().limit(kept).map(line -> line + "\n").collect(joining());
            try {
                assertConsistent(read(cut.getBytes(UTF_8)));
                accepted.add(kept);
            } catch (MalformedFileException e) {
                assertPlace(e);
            }
        }
        // All in the last Land. Only a comparison with what was there before can tell these.
        assertThat(accepted)
                .containsExactly(
                        MiniatureFile.LINES - 7, MiniatureFile.LINES - 6, MiniatureFile.LINES - 1);
    }

    @Property(tries = 300)
    void aCutInsideALineIsRefused(@ForAll @IntRange(max = 47_000) int at) {
        int length = at % WHOLE.length;
        Assume.that(length == 0 || WHOLE[length - 1] != '\n');
        assertThatThrownBy(() -> read(Arrays.copyOf(WHOLE, length)))
                .isInstanceOfSatisfying(
                        MalformedFileException.class, GemeindeverzeichnisDamageTest::assertPlace);
    }

    @Property(tries = 300)
    void anotherDigitIsRefusedOrHarmless(
            @ForAll @IntRange(max = 47_000) int at, @ForAll @IntRange(max = 9) int digit) {
        byte[] bytes = WHOLE.clone();
        bytes[at % bytes.length] = (byte) ('0' + digit);
        refusedOrConsistent(bytes);
    }

    @Property(tries = 300)
    void damagedBytesAreRefusedOrHarmless(
            @ForAll @Size(min = 1, max = 4) byte[] damage, @ForAll @IntRange(max = 47_000) int at) {
        byte[] bytes = WHOLE.clone();
        int start = at % (bytes.length - damage.length);
        System.arraycopy(damage, 0, bytes, start, damage.length);
        refusedOrConsistent(bytes);
    }

    @Property(tries = 300)
    void missingBytesAreRefusedOrHarmless(
            @ForAll @IntRange(max = 47_000) int at, @ForAll @IntRange(min = 1, max = 900) int gap) {
        int start = at % WHOLE.length;
        int end = Math.min(start + gap, WHOLE.length);
        byte[] bytes = new byte[WHOLE.length - (end - start)];
        System.arraycopy(WHOLE, 0, bytes, 0, start);
        System.arraycopy(WHOLE, end, bytes, start, WHOLE.length - end);
        refusedOrConsistent(bytes);
    }

    @Property(tries = 300)
    void anyBytesAreRefused(@ForAll @Size(max = 700) byte[] bytes) {
        try {
            read(bytes);
            fail("accepted");
        } catch (MalformedFileException e) {
            assertThat(e.line()).isPositive();
            assertThat(e.column()).isPositive();
        }
    }
}
