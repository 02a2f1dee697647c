package de.efakatalog.api.start;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Questions as portals put them, and some as they should not. */
final class RandomQuestions {

    private static final int DAYS_AROUND = 40;

    private final RandomPlaces places;
    private final Random random;

    RandomQuestions(RandomPlaces places, Random random) {
        this.places = places;
        this.random = random;
    }

    /**
     * Who is responsible?
     *
     * @param service key of a service, which may not exist
     * @param form ars, ags or postcode
     * @param place the place in that form, which may not exist
     * @param day the day it is about
     */
    record Question(String service, String form, String place, LocalDate day) {}

    List<Question> next(int count) {
        return Stream.generate(this::next).limit(count).toList();
    }

    private Question next() {
        LocalDate day = places.today().plusDays(random.nextInt(-DAYS_AROUND, DAYS_AROUND));
        String service = places.service();
        return switch (random.nextInt(10)) {
            case 0, 1 -> new Question(service, "postcode", places.postcode(), day);
            case 2 -> new Question(service, "ags", places.lastingAgs(), day);
            case 3 -> new Question(service, "ars", places.padded(), day);
            case 4, 5 -> new Question(service, "ars", places.ended(), day);
            case 6, 7 -> new Question(service, "ars", places.near(), day);
            default -> new Question(service, "ars", places.any(), day);
        };
    }
}
