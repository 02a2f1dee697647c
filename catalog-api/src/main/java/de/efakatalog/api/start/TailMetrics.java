package de.efakatalog.api.start;

import de.efakatalog.index.tail.ChangeTail;
import de.efakatalog.index.tail.TailStatus;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.ToDoubleFunction;

/** Tells monitoring how far each read model has come and how far it is behind. */
@ApplicationScoped
class TailMetrics implements MeterBinder {

    private final ChangeTail tail;

    TailMetrics(ChangeTail tail) {
        this.tail = tail;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (TailStatus model : tail.status()) {
            gauge(
                    registry,
                    "catalog.read.model.position",
                    "Last entry of the change log that the read model holds",
                    model.name(),
                    TailStatus::position);
            gauge(
                    registry,
                    "catalog.read.model.lag",
                    "Entries of the change log that the read model does not hold yet",
                    model.name(),
                    TailStatus::lag);
        }
    }

    private void gauge(
            MeterRegistry registry,
            String name,
            String description,
            String model,
            ToDoubleFunction<TailStatus> value) {
        Gauge.builder(name, tail, followed -> present(followed, model, value))
                .description(description)
                .tag("model", model)
                .register(registry);
    }

    private static double present(
            ChangeTail tail, String model, ToDoubleFunction<TailStatus> value) {
        return tail.status().stream()
                .filter(status -> status.name().equals(model))
                .mapToDouble(value)
                .findFirst()
                .orElse(Double.NaN);
    }
}
