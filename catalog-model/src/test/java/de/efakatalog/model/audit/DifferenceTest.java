package de.efakatalog.model.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode json(String text) throws JsonProcessingException {
        return JSON.readTree(text.replace('\'', '"'));
    }

    @Test
    void namesEachPlaceThatDiffers() throws JsonProcessingException {
        assertThat(
                        Difference.between(
                                json("{'a':{'b':1,'c':[1,2]},'d/e':'x','f':null,'same':[{}]}"),
                                json("{'a':{'b':2,'c':[1]},'d/e':null,'f':'y','same':[{}]}")))
                .containsExactly(
                        new Difference("/a/b", IntNode.valueOf(1), IntNode.valueOf(2)),
                        new Difference("/a/c/1", IntNode.valueOf(2), null),
                        new Difference("/d~1e", TextNode.valueOf("x"), null),
                        new Difference("/f", null, TextNode.valueOf("y")));
    }

    @Test
    void leavesOutWhatEveryVersionHas() throws JsonProcessingException {
        assertThat(
                        Difference.between(
                                json("{'version':1,'updatedAt':'2026'}"),
                                json("{'version':2,'updatedAt':'2027'}")))
                .isEmpty();
    }

    @Test
    void showsAllOfTheFirstVersion() throws JsonProcessingException {
        assertThat(Difference.between(null, json("{'a':1,'b':null,'version':1}")))
                .containsExactly(new Difference("/a", null, IntNode.valueOf(1)));
    }
}
