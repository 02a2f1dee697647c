package de.efakatalog.api.compare;

import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.api.implementation.ImplementationDetail;
import de.efakatalog.model.implementation.profile.ImplementationProfile;
import de.efakatalog.model.offer.terms.OfferTerms;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A field that is added to what providers say is compared, or left out on purpose. */
class ComparedFieldsTest {

    /** Said of each implementation once, or true of one version of one record only. */
    private static final Set<String> NOT_COMPARED =
            Set.of(
                    "/id",
                    "/claimedAt",
                    "/profile",
                    "/registry",
                    "/version",
                    "/createdAt",
                    "/updatedAt",
                    "/offers/terms/legalRoute");

    private static Stream<String> pointers(String above, List<ComparedField> fields) {
        return fields.stream()
                .flatMap(
                        field ->
                                field instanceof ComparedField.Nested nested
                                        ? pointers(above + field.pointer(), nested.within())
                                        : Stream.of(above + field.pointer()));
    }

    private static Stream<String> components(String above, Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> above + "/" + name);
    }

    @Test
    void everyFieldIsComparedOrLeftOutOnPurpose() {
        List<String> compared =
                Arrays.stream(FieldGroup.values())
                        .flatMap(group -> pointers("", ComparedFields.of(group)))
                        .toList();
        Set<String> forgotten = new TreeSet<>();
        Stream.of(
                        components("", ImplementationDetail.class),
                        components("/profile", ImplementationProfile.class),
                        components("/offers/terms", OfferTerms.class))
                .flatMap(Function.identity())
                .filter(
                        place ->
                                compared.stream()
                                        .noneMatch(
                                                each ->
                                                        each.equals(place)
                                                                || each.startsWith(place + "/")))
                .forEach(forgotten::add);
        forgotten.removeAll(NOT_COMPARED);
        assertThat(forgotten).isEmpty();
        assertThat(compared).doesNotHaveDuplicates();
    }
}
