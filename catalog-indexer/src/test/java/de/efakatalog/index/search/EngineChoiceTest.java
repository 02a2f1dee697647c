package de.efakatalog.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineChoiceTest {

    @ParameterizedTest
    @CsvSource({"ALL, true", "INDEXER, true", "API, false"})
    void onlyRolesThatIndexMayWriteASharedIndex(InstanceRole role, boolean mayIndex) {
        assertThat(role.mayIndex()).isEqualTo(mayIndex);
    }

    @Test
    void anInstanceThatOnlyIndexesMakesNoSenseWithLucene() {
        assertThatThrownBy(
                        () ->
                                EngineChoice.checkRole(
                                        EngineChoice.Engine.LUCENE, InstanceRole.INDEXER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("catalog.role=indexer makes sense with");
        EngineChoice.checkRole(EngineChoice.Engine.LUCENE, InstanceRole.API);
        EngineChoice.checkRole(EngineChoice.Engine.ELASTICSEARCH, InstanceRole.INDEXER);
    }
}
