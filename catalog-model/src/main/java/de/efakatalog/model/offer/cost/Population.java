package de.efakatalog.model.offer.cost;

import java.time.LocalDate;

/**
 * How many people live somewhere, and who says so.
 *
 * @param inhabitants from 0
 * @param asOf the day of the count
 * @param source who counted, such as the Gemeindeverzeichnis of the Statistisches Bundesamt
 */
public record Population(int inhabitants, LocalDate asOf, String source) {

    /**
     * @throws IllegalArgumentException when there are fewer than none
     */
    public Population {
        if (inhabitants < 0) {
            throw new IllegalArgumentException("There are no fewer than 0 inhabitants.");
        }
    }
}
