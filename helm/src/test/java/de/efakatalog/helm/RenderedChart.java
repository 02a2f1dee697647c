package de.efakatalog.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the chart makes of some values.
 *
 * @param objects the Kubernetes objects, in Helm's order
 */
record RenderedChart(List<JsonNode> objects) {

    static final Path CHART = Path.of("efa-katalog");

    private static final ObjectReader YAML = new YAMLMapper().readerFor(JsonNode.class);

    /** Renders the release "katalog" with values that differ from the chart's own. */
    static RenderedChart with(Map<String, Object> values) throws IOException {
        TemplateCommand template =
                new Helm(CHART).template().withName("katalog").withKubeVersion("1.31.0");
        values.forEach(template::set);
        try (MappingIterator<JsonNode> documents = YAML.readValues(template.call())) {
            return new RenderedChart(
                    documents.readAll().stream().filter(JsonNode::isObject).toList());
        }
    }

    List<String> kinds() {
        return objects.stream().map(object -> object.path("kind").asText()).toList();
    }

    /** The only object of a kind. */
    JsonNode the(String kind) {
        return objects.stream()
                .filter(object -> object.path("kind").asText().equals(kind))
                .reduce(
                        (one, other) -> {
                            throw new AssertionError("two objects of kind " + kind);
                        })
                .orElseThrow(() -> new AssertionError("no object of kind " + kind));
    }

    JsonNode pod() {
        return the("Deployment").at("/spec/template/spec");
    }

    JsonNode container() {
        return pod().at("/containers/0");
    }

    /** One variable of the container's environment; a missing node when it is not set. */
    JsonNode variable(String name) {
        for (JsonNode variable : container().path("env")) {
            if (variable.path("name").asText().equals(name)) {
                return variable;
            }
        }
        return container().path("no such variable");
    }
}
