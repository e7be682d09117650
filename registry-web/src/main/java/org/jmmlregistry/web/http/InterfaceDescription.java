package org.jmmlregistry.web.http;

import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Completes the description of the interface, which is written while building, by what holds for every address: the ending says
 * what a file is, a problem may come instead of any answer, and a member that may not be null is there.
 */
public final class InterfaceDescription implements OASFilter {

    private static final String OK = "200";
    private static final Map<String, String> FILES =
            Map.of(".pdf", Download.PDF, ".csv", Download.CSV, ".R", Download.R, ".json", MediaType.APPLICATION_JSON);

    @Override
    public void filterOpenAPI(OpenAPI description) {
        description.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .values()
                .forEach(operation -> complete(path, operation)));
        description.getComponents().getSchemas().values().forEach(InterfaceDescription::complete);
    }

    private static void complete(String path, Operation operation) {
        Optional.ofNullable(operation.getResponses().getAPIResponse(OK))
                .filter(answer -> answer.getContent() == null)
                .ifPresent(answer -> FILES.forEach((ending, mediaType) -> {
                    if (path.endsWith(ending)) {
                        answer.setContent(file(mediaType));
                    }
                }));
        operation.getResponses().addAPIResponse("default", problem());
    }

    private static Content file(String mediaType) {
        Schema schema = OASFactory.createSchema();
        switch (mediaType) {
            case MediaType.APPLICATION_JSON -> schema.type(Schema.SchemaType.OBJECT);
            case Download.PDF -> schema.type(Schema.SchemaType.STRING).format("binary");
            default -> schema.type(Schema.SchemaType.STRING);
        }
        return content(mediaType, schema);
    }

    private static APIResponse problem() {
        return OASFactory.createAPIResponse()
                .description("It cannot be done")
                .content(content(Problem.MEDIA_TYPE, OASFactory.createSchema().ref("#/components/schemas/Problem")));
    }

    private static Content content(String mediaType, Schema schema) {
        return OASFactory.createContent()
                .addMediaType(mediaType, OASFactory.createMediaType().schema(schema));
    }

    private static void complete(Schema schema) {
        if (schema.getOneOf() != null) {
            schema.setType(null);
        }
        Optional.ofNullable(schema.getProperties()).orElse(Map.of()).forEach((name, member) -> {
            boolean always = member.getRef() == null
                    && !Boolean.TRUE.equals(member.getNullable())
                    && member.getDefaultValue() == null;
            if (always) {
                schema.addRequired(name);
            }
        });
    }
}
