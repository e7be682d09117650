package org.jmmlregistry.drill;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jmmlregistry.deployed.RunningRegistry;

/** Somebody signed in on the page, as a browser does it, but without one: the password is checked once and not at each request. */
final class Session {

    private static final String LOGIN = "/login.xhtml";
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int FOUND = 302;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern VIEW = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");
    private static final String FORM = "application/x-www-form-urlencoded";

    /** @param text the body */
    record HttpAnswer(int status, String mediaType, String text) {

        JsonObject json() {
            return Json.createReader(new StringReader(text)).readObject();
        }

        JsonArray list() {
            return Json.createReader(new StringReader(text)).readArray();
        }

        /** Something was written. */
        boolean isKept() {
            return status == OK || status == CREATED;
        }

        /** Somebody was let in, and goes on to another page. */
        boolean isLetIn() {
            return status == FOUND;
        }
    }

    private final RunningRegistry registry;
    private final CookieManager cookies;
    private final HttpClient client;

    private Session(RunningRegistry registry, CookieManager cookies) {
        this.registry = registry;
        this.cookies = cookies;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .build();
    }

    private static Session outside(RunningRegistry registry) {
        return new Session(registry, new CookieManager());
    }

    /** Another client with the same sign-in and connections of its own. */
    Session beside() {
        return new Session(registry, cookies);
    }

    /** @throws IllegalStateException if the registry lets nobody in with these words */
    static Session open(RunningRegistry registry, String user, String password) {
        Session session = outside(registry);
        HttpAnswer entered = session.enter(user, password);
        if (!entered.isLetIn()) {
            throw new IllegalStateException("%s may not sign in: %s".formatted(user, entered));
        }
        return session;
    }

    /** What somebody reads who signs in at a bad moment; a redirect lets him in. */
    static HttpAnswer knock(RunningRegistry registry, String user, String password) {
        return outside(registry).enter(user, password);
    }

    private HttpAnswer enter(String user, String password) {
        HttpAnswer page = get(LOGIN);
        Map<String, String> fields = Map.of("login", "login", "user", user, "password", password, "enter", "Sign in");
        return page.status() == OK ? submit(LOGIN, page, fields) : page;
    }

    HttpAnswer get(String path) {
        return send(HttpRequest.newBuilder(registry.at(path)).GET());
    }

    HttpAnswer post(String path, JsonObject body) {
        return send(json(path).POST(BodyPublishers.ofString(body.toString())));
    }

    HttpAnswer put(String path, JsonObject body) {
        return send(json(path).PUT(BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder json(String path) {
        return HttpRequest.newBuilder(registry.at(path))
                .header("Content-Type", "application/json")
                .header("X-Requested-With", "drill");
    }

    /** Opens a page and sends its form. */
    HttpAnswer submit(String page, Map<String, String> fields) {
        return submit(page, get(page), fields);
    }

    /** Sends the form of a page that was opened before. */
    HttpAnswer submit(String page, HttpAnswer shown, Map<String, String> fields) {
        Matcher view = VIEW.matcher(shown.text());
        if (!view.find()) {
            throw new IllegalStateException("no form on %s: %s".formatted(page, shown));
        }
        String body = "jakarta.faces.ViewState=" + encoded(view.group(1))
                + fields.entrySet().stream()
                        .map(field -> "&" + encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining());
        return send(HttpRequest.newBuilder(registry.at(page))
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString(body)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpAnswer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.timeout(PATIENCE).build();
        URI address = request.uri();
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            return new HttpAnswer(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", ""),
                    answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(request.method() + " " + address, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at " + address, stopped);
        }
    }
}
