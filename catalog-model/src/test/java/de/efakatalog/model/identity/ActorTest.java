package de.efakatalog.model.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorTest {

    private static final String OWN = "stadt-moenchengladbach";
    private static final String FOREIGN = "stadt-bonn";

    private static Actor with(Role role) {
        return Actor.ofPerson("p-1", false, false, Map.of(OWN, Set.of(role)));
    }

    @ParameterizedTest
    @CsvSource({
        "EDITOR, EDIT, true",
        "EDITOR, PUBLISH, false",
        "EDITOR, SIGN, false",
        "EDITOR, MANAGE_MEMBERS, false",
        "EDITOR, MANAGE_TOKENS, false",
        "SIGNATORY, EDIT, true",
        "SIGNATORY, PUBLISH, true",
        "SIGNATORY, SIGN, true",
        "SIGNATORY, MANAGE_MEMBERS, false",
        "SIGNATORY, MANAGE_TOKENS, false",
        "ADMIN, EDIT, false",
        "ADMIN, PUBLISH, false",
        "ADMIN, SIGN, false",
        "ADMIN, MANAGE_MEMBERS, true",
        "ADMIN, MANAGE_TOKENS, true"
    })
    void mayDoWhatTheRoleAllowsAndOnlyInTheOwnOrganisation(
            Role role, Action action, boolean allowed) {
        assertThat(with(role).may(OWN, action)).isEqualTo(allowed);
        assertThat(with(role).may(FOREIGN, action)).isFalse();
    }

    @Test
    void operatorDoesNotActInSomebodyElsesName() {
        Actor operator = Actor.localOperator();
        for (Action action : Action.values()) {
            assertThat(operator.may(OWN, action)).isFalse();
        }
        assertThatNoException().isThrownBy(operator::requireOperator);
        assertThatNoException().isThrownBy(() -> operator.requireInsight(OWN));
        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(operator::requirePerson);
    }

    @Test
    void tokenDoesWhatItIsMadeForAndNothingElse() {
        Actor token = Actor.ofToken("1", new TokenScope(OWN, Set.of(Action.EDIT)), false);
        assertThat(token.may(OWN, Action.EDIT)).isTrue();
        assertThat(token.may(OWN, Action.PUBLISH)).isFalse();
        assertThat(token.may(FOREIGN, Action.EDIT)).isFalse();
        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(token::requireOperator);
    }

    @Test
    void refusalSaysWhatWouldBeNeeded() {
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> with(Role.EDITOR).require(OWN, Action.PUBLISH))
                .withMessage(
                        "This needs the right to 'publish' in the name of stadt-moenchengladbach.");
    }

    @Test
    void secretsDoNotShowInLogs() {
        Secret secret = Secret.generate();
        assertThat(secret.value()).hasSize(43);
        assertThat(secret.toString()).doesNotContain(secret.value());
        assertThat(Secret.presented(secret.value()).hash()).isEqualTo(secret.hash());
    }
}
