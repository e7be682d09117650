package org.jmmlregistry.system;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jmmlregistry.deployed.RunningRegistry;

/** The REST interface as a program uses it, with user name and password in each request. */
record Rest(RunningRegistry registry, Credentials account) {

    /** HTTP/1.1, which is what browsers, proxies and curl speak without encryption. */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    record RestAnswer(int status, HttpHeaders headers, byte[] body) {

        String mediaType() {
            return header("Content-Type").replaceAll(";.*", "");
        }

        /** Empty where the answer has none. */
        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        JsonObject json() {
            return Json.createReader(new StringReader(text())).readObject();
        }

        JsonArray list() {
            return Json.createReader(new StringReader(text())).readArray();
        }

        /** The sentence for people in a problem. */
        String detail() {
            return json().getString("detail");
        }
    }

    RestAnswer get(String path) {
        return send("GET", path, "*/*", BodyPublishers.noBody());
    }

    RestAnswer post(String path, String mediaType, byte[] body) {
        return send("POST", path, mediaType, BodyPublishers.ofByteArray(body));
    }

    RestAnswer postCsv(String path, String csv) {
        return post(path, "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    RestAnswer postJson(String path, String json) {
        return post(path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    RestAnswer putJson(String path, String json) {
        return send("PUT", path, "application/json", BodyPublishers.ofString(json));
    }

    /** A body whose length is not said before it comes. */
    RestAnswer postChunked(String path, String mediaType, byte[] body) {
        return send("POST", path, mediaType, BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(body)));
    }

    private RestAnswer send(String method, String path, String mediaType, BodyPublisher body) {
        String pair = account.name() + ":" + account.password();
        HttpRequest request = HttpRequest.newBuilder(registry.at(path))
                .method(method, body)
                .header("Content-Type", mediaType)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .build();
        try {
            var answer = CLIENT.send(request, BodyHandlers.ofByteArray());
            return new RestAnswer(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(method + " " + path, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at " + path, stopped);
        }
    }
}
