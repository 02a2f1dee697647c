package de.efakatalog.api.benchmark;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A body that costs nothing to make; at start already, so that a wrong size is noticed there. */
@Startup
@Singleton
class ConstantBody {

    private static final int MAX = 1 << 20;

    private final byte @Nullable [] body;

    /**
     * @throws IllegalArgumentException when the size asked for is out of its range
     */
    ConstantBody(BenchmarkSettings settings) {
        OptionalInt bytes = settings.constantBody();
        if (bytes.isPresent() && (bytes.getAsInt() < 1 || bytes.getAsInt() > MAX)) {
            throw new IllegalArgumentException(
                    "catalog.benchmark.constant-body is %d; it takes 1 to %d bytes"
                            .formatted(bytes.getAsInt(), MAX));
        }
        this.body = bytes.isPresent() ? digits(bytes.getAsInt()) : null;
    }

    private static byte[] digits(int count) {
        byte[] digits = new byte[count];
        Arrays.fill(digits, (byte) '1');
        return digits;
    }

    /** A JSON number of so many digits; empty unless a size was set. */
    Optional<byte[]> body() {
        return Optional.ofNullable(body);
    }
}
