package de.efakatalog.api.security;

import static io.restassured.RestAssured.given;

import de.efakatalog.api.testing.People;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Everyone who might knock at a door, as the columns of the authorization matrix name them. */
enum Caller {
    ANONYMOUS,
    EDITOR,
    SIGNATORY,
    ADMIN,
    FOREIGN_EDITOR,
    FOREIGN_SIGNATORY,
    FOREIGN_ADMIN,
    OPERATOR,
    /** A token of the organisation whose time is over. */
    EXPIRED,
    /** A token of the organisation that may edit and nothing else. */
    EDITING_TOKEN,
    /** A token of another organisation that may do all that tokens may. */
    FOREIGN_TOKEN;

    /** The organisation that the doors' addresses name. */
    static final String OWN = "stadt-moenchengladbach";

    private static final String FOREIGN = "akdb";

    static List<String> columns() {
        return Arrays.stream(values()).map(Caller::column).toList();
    }

    String column() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A request from somebody who has not been seen before. */
    RequestSpecification request(People people) {
        return switch (this) {
            case ANONYMOUS -> given();
            case EDITOR -> people.request(people.passingMember(OWN, "editor"));
            case SIGNATORY -> people.request(people.passingMember(OWN, "signatory"));
            case ADMIN -> people.request(people.passingMember(OWN, "admin"));
            case FOREIGN_EDITOR -> people.request(people.passingMember(FOREIGN, "editor"));
            case FOREIGN_SIGNATORY -> people.request(people.passingMember(FOREIGN, "signatory"));
            case FOREIGN_ADMIN -> people.request(people.passingMember(FOREIGN, "admin"));
            case OPERATOR -> people.request(people.passingOperator());
            case EXPIRED -> bearer(people.token(OWN, -1, "edit", "publish", "sign"));
            case EDITING_TOKEN -> bearer(people.token(OWN, 1, "edit"));
            case FOREIGN_TOKEN -> bearer(people.token(FOREIGN, 1, "edit", "publish", "sign"));
        };
    }

    private static RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
