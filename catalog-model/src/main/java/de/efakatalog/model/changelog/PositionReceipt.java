package de.efakatalog.model.changelog;

import java.util.OptionalLong;

/** Takes the position of one transaction from inside it to whoever waits for its commit. */
final class PositionReceipt {

    private OptionalLong position = OptionalLong.empty();

    void take(long taken) {
        position = OptionalLong.of(taken);
    }

    OptionalLong position() {
        return position;
    }
}
