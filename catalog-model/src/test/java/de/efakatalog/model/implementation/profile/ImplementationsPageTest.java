package de.efakatalog.model.implementation.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/implementations.md says what the code says. */
class ImplementationsPageTest {

    private static final ObjectMapper JSON = JsonMapper.builder().findAndAddModules().build();

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "implementations.md"));
    }

    @Test
    void exampleCanBePublished() throws Exception {
        String example = page().split("```json\n", 2)[1].split("```", 2)[0];
        assertThat(ContentCheck.findings(JSON.readValue(example, ImplementationContent.class)))
                .isEmpty();
    }

    private static Stream<Arguments> lists() {
        return Stream.of(
                arguments("type", ImplementationType.values()),
                arguments("availability", Availability.values()),
                arguments("model", MaturityModel.values()),
                arguments("trustLevel", TrustLevel.values()),
                arguments("identification", IdentificationMeans.values()),
                arguments("accounts.kind", AccountKind.values()),
                arguments("accounts.use", AccountUse.values()),
                arguments("payments.policy", PaymentPolicy.values()),
                arguments("accessChannels", AccessChannel.values()),
                arguments("interfaces.kind", InterfaceKind.values()),
                arguments("efaRequirements.category", EfaCategory.values()),
                arguments("efaRequirements.level", RequirementLevel.values()),
                arguments("efaRequirements.fulfilment", Fulfilment.values()),
                arguments("adopterDuties", AdopterDuty.values()),
                arguments("hosting.model", HostingModel.values()),
                arguments("accessibility.conformance", Conformance.values()),
                arguments("documents.kind", DocumentKind.values()));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void listHasTheValuesOfTheCode(String name, Object[] values) throws Exception {
        String row =
                page().split("## Values", 2)[1]
                        .lines()
                        .filter(line -> line.startsWith("| `" + name + "` |"))
                        .findFirst()
                        .orElseThrow();
        List<String> written =
                Arrays.stream(row.split("\\|", -1)[2].split(",", -1))
                        .map(each -> each.strip().replace("`", ""))
                        .toList();
        assertThat(written).isEqualTo(JSON.convertValue(values, TEXTS));
    }
}
