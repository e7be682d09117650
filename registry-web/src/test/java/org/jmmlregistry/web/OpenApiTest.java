package org.jmmlregistry.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The description of the REST interface, as a program that makes a client from it reads it. */
class OpenApiTest {

    private static SwaggerParseResult read = new SwaggerParseResult();

    @BeforeAll
    static void read_the_description() throws IOException {
        try (InputStream in = OpenApiTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            read = new OpenAPIV3Parser().readContents(text);
        }
    }

    private static OpenAPI description() {
        return Objects.requireNonNull(read.getOpenAPI());
    }

    private static Map<String, Operation> operations() {
        return description().getPaths().entrySet().stream()
                .flatMap(path -> path.getValue().readOperationsMap().entrySet().stream()
                        .map(each -> Map.entry(name(path.getKey(), each.getKey()), each.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String name(String path, PathItem.HttpMethod method) {
        return method + " " + path;
    }

    @Test
    void it_is_valid() {
        assertEquals(List.of(), Optional.ofNullable(read.getMessages()).orElse(List.of()));
        assertTrue(operations().size() >= 35, () -> String.valueOf(operations().keySet()));
    }

    @Test
    void every_body_in_and_out_has_a_schema_and_every_operation_may_end_in_a_problem() {
        List<String> bare = new ArrayList<>();
        operations().forEach((name, operation) -> {
            Optional.ofNullable(operation.getRequestBody()).ifPresent(body -> check(name, body.getContent(), bare));
            operation.getResponses().forEach((status, answer) -> {
                if (!Set.of("204", "301").contains(status)) {
                    check(name + " " + status, answer.getContent(), bare);
                }
            });
            if (!operation.getResponses().containsKey("default")) {
                bare.add(name + " has no problem");
            }
        });
        assertEquals(List.of(), bare);
    }

    private static void check(String name, Content content, List<String> bare) {
        if (content == null || content.isEmpty()) {
            bare.add(name + " has no content");
            return;
        }
        content.forEach((mediaType, each) -> {
            Schema<?> schema = each.getSchema();
            boolean json = mediaType.equals("application/json") && !name.endsWith(".json 200");
            if (schema == null || (json && !named(schema))) {
                bare.add(name + " has no schema for " + mediaType);
            }
        });
    }

    private static boolean named(Schema<?> schema) {
        return schema.get$ref() != null
                || (schema.getItems() != null && schema.getItems().get$ref() != null);
    }

    @Test
    void a_list_that_comes_in_parts_says_how_long_it_is_and_where_it_goes_on() {
        List<String> parted = operations().entrySet().stream()
                .filter(each -> Optional.ofNullable(each.getValue().getParameters()).orElse(List.of()).stream()
                        .anyMatch(parameter -> parameter.getName().equals("size")))
                .map(Map.Entry::getKey)
                .toList();

        assertTrue(parted.contains("GET /api/cases"), parted::toString);
        for (String name : parted) {
            Operation operation = Objects.requireNonNull(operations().get(name));
            Set<String> headers =
                    operation.getResponses().get("200").getHeaders().keySet();
            assertTrue(headers.containsAll(Set.of("Total-Count", "Link")), () -> name + " " + headers);
        }
    }

    @Test
    void no_operation_has_the_id_of_another() {
        List<String> ids =
                operations().values().stream().map(Operation::getOperationId).toList();
        assertEquals(ids.size(), new HashSet<>(ids).size());
    }

    @Test
    void an_entry_is_described_with_its_answers_and_what_it_always_has() {
        Schema<?> entry = schema("Entry");
        assertEquals(
                List.of("answers", "changedAt", "changedBy", "form", "hsctSeq", "repeatNo", "version"),
                entry.getRequired().stream().sorted().toList());
        Schema<?> answers = entry.getProperties().get("answers");
        Schema<?> answer = (Schema<?>) answers.getAdditionalProperties();
        assertEquals("#/components/schemas/Answer", answer.get$ref());
        assertEquals(3, schema("Answer").getOneOf().size());
    }

    private static Schema<?> schema(String name) {
        return description().getComponents().getSchemas().get(name);
    }
}
