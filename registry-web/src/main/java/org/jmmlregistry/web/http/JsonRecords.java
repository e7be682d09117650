package org.jmmlregistry.web.http;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Records as bodies in JSON: the components are the members, an empty optional is left out. Members stand in the order of the alphabet.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class JsonRecords implements MessageBodyReader<Record>, MessageBodyWriter<Object> {

    /** Made once: it keeps what it learned of each record, and nothing is looked for at a request. */
    private static final Jsonb JSON = JsonbBuilder.create();

    /** What a record is as JSON. */
    public static String text(Object body) {
        return JSON.toJson(body);
    }

    /**
     * Reads what somebody sent.
     *
     * @throws org.jmmlregistry.language.Refused if it is no JSON or has a member that is missing or of the wrong kind
     */
    static <T extends Record> T read(Class<T> type, String text) {
        BodyShape.check(type, JsonText.object(text));
        return JSON.fromJson(text, type);
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(type, new String(body.readAllBytes(), StandardCharsets.UTF_8));
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.isRecord() || List.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Object body,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(JSON.toJson(body).getBytes(StandardCharsets.UTF_8));
    }
}
