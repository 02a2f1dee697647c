package de.efakatalog.index.tail;

import java.time.Duration;

/** Settings under which nothing happens by itself within a test, unless it says so. */
record SampleSettings(Duration interval, int batch, Duration retry) implements TailSettings {

    static final SampleSettings PATIENT =
            new SampleSettings(Duration.ofHours(1), 10, Duration.ofMillis(1));

    SampleSettings lookingEvery(Duration other) {
        return new SampleSettings(other, batch, retry);
    }

    SampleSettings retryingAfter(Duration other) {
        return new SampleSettings(interval, batch, other);
    }
}
