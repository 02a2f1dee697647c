package de.efakatalog.api.fitconnect;

import de.efakatalog.api.http.Inputs;
import de.efakatalog.index.routing.AreaId;
import de.efakatalog.index.routing.RegionInput;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The keys by which a place can be named here. */
enum PlaceKey {
    ARS("ars", "2, 3, 5, 9 or 12 digits") {
        @Override
        List<String> of(RouteRequest request) {
            return request.ars;
        }

        @Override
        boolean hasLength(int digits) {
            return switch (digits) {
                case 2, 3, 5, 9, 12 -> true;
                default -> false;
            };
        }

        @Override
        RegionInput toRegion(String key) {
            return new RegionInput.ByArs(key);
        }
    },
    AGS("ags", "2, 3, 5 or 8 digits") {
        @Override
        List<String> of(RouteRequest request) {
            return request.ags;
        }

        @Override
        boolean hasLength(int digits) {
            return switch (digits) {
                case 2, 3, 5, 8 -> true;
                default -> false;
            };
        }

        @Override
        RegionInput toRegion(String key) {
            return new RegionInput.ByAgs(key);
        }
    },
    AREA_ID("areaId", "digits, as areas gives them") {
        @Override
        List<String> of(RouteRequest request) {
            return request.areaId;
        }

        @Override
        boolean hasLength(int digits) {
            return true;
        }

        @Override
        RegionInput toRegion(String key) {
            return AreaId.toArs(key)
                    .map(RegionInput.ByKey::new)
                    .orElseThrow(() -> new IllegalArgumentException("No region has this id."));
        }
    };

    private final String parameter;
    private final String form;

    PlaceKey(String parameter, String form) {
        this.parameter = parameter;
        this.form = form;
    }

    /** Whether something is wrong with one of them already. */
    static boolean anyRefused(Inputs inputs) {
        return Arrays.stream(values()).anyMatch(kind -> inputs.hasRefused(kind.parameter));
    }

    /** What was sent as this key. */
    abstract List<String> of(RouteRequest request);

    abstract boolean hasLength(int digits);

    abstract RegionInput toRegion(String key);

    String parameter() {
        return parameter;
    }

    /** What a key looks like, for the person who sent another one. */
    String form() {
        return form;
    }

    boolean isWellFormed(String key) {
        return Once.isDigits(key) && hasLength(key.length());
    }

    /** The place behind a well-formed key; empty when no region can have it, such as Land 00. */
    Optional<RegionInput> region(String key) {
        try {
            return Optional.of(toRegion(key));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
