package de.efakatalog.model.service;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Typisierung of a service: who regulates it and who executes it (FIM, Baustein Leistungen).
 *
 * <p>A letter says who executes: a the Land, b the Kommune. Sources often leave it out.
 */
public enum Typisierung {
    BUND("1", ExecutingLevel.BUND),
    BUND_LAW("2", null),
    BUND_LAW_LAND("2a", ExecutingLevel.LAND),
    BUND_LAW_KOMMUNE("2b", ExecutingLevel.KOMMUNE),
    BUND_LAW_DEVIATING("3", null),
    BUND_LAW_DEVIATING_LAND("3a", ExecutingLevel.LAND),
    BUND_LAW_DEVIATING_KOMMUNE("3b", ExecutingLevel.KOMMUNE),
    LAND_LAW("4", null),
    LAND_LAW_LAND("4a", ExecutingLevel.LAND),
    LAND_LAW_KOMMUNE("4b", ExecutingLevel.KOMMUNE),
    KOMMUNE("5", ExecutingLevel.KOMMUNE),
    INFORMATION("6", null),
    SERVICE_NUMBER("7", null),
    INTERNAL("10", null),
    SDG_INFORMATION("11", null),
    SDG_PROCEDURE("12", null);

    private static final Map<String, Typisierung> BY_CODE =
            Arrays.stream(values())
                    .collect(Collectors.toMap(Typisierung::code, Function.identity()));

    private final String code;
    private final @Nullable ExecutingLevel executingLevel;

    Typisierung(String code, @Nullable ExecutingLevel executingLevel) {
        this.code = code;
        this.executingLevel = executingLevel;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** The level that executes, where the code alone says it. */
    public Optional<ExecutingLevel> executingLevel() {
        return Optional.ofNullable(executingLevel);
    }

    /** The constant with this code; empty when there is none. */
    public static Optional<Typisierung> fromCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /**
     * The level that executes all of these, if every one of them says the same.
     *
     * @return empty when one of them leaves it open or they differ: it is unknown, not guessed
     */
    public static Optional<ExecutingLevel> executingLevelOf(Set<Typisierung> set) {
        Set<ExecutingLevel> levels = EnumSet.noneOf(ExecutingLevel.class);
        for (Typisierung each : set) {
            if (each.executingLevel == null) {
                return Optional.empty();
            }
            levels.add(each.executingLevel);
        }
        return levels.size() == 1 ? Optional.of(levels.iterator().next()) : Optional.empty();
    }
}
