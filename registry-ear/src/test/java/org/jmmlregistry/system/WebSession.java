package org.jmmlregistry.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jmmlregistry.deployed.RunningRegistry;

/** Somebody who is signed in and sends the forms of pages as a browser without script does, many in a short time. */
final class WebSession {

    private static final Pattern CONTROL = Pattern.compile(
            "<input\\b([^>]*)>|<textarea\\b([^>]*)>(.*?)</textarea>|<select\\b([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>", Pattern.DOTALL);

    private final RunningRegistry registry;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .cookieHandler(new CookieManager())
            .build();

    /** A page as it came. */
    record Shown(int status, URI address, String html) {

        /** What the page says at the place with this id; empty if it has none. */
        String said(String id) {
            return Pattern.compile("id=\"" + id + "\"[^>]*>(.*?)</", Pattern.DOTALL)
                    .matcher(html)
                    .results()
                    .map(found -> plain(found.group(1)))
                    .findFirst()
                    .orElse("");
        }
    }

    private record Sent(String name, String value) {}

    private WebSession(RunningRegistry registry) {
        this.registry = registry;
    }

    static WebSession of(RunningRegistry registry, Credentials account) {
        WebSession session = new WebSession(registry);
        Shown page = session.open("/login.xhtml");
        String form = formWith(page.html(), "password");
        List<Sent> sent = new ArrayList<>(controls(form));
        sent.removeIf(each -> each.name().equals("user") || each.name().equals("password"));
        sent.add(new Sent("user", account.name()));
        sent.add(new Sent("password", account.password()));
        sent.add(new Sent("enter", ""));
        session.post(action(page, form), sent);
        return session;
    }

    Shown open(String path) {
        return send(HttpRequest.newBuilder(registry.at(path)).build());
    }

    /** Sends the form that holds a button as it came, by that button. */
    Shown press(Shown page, String button) {
        String form = formWith(page.html(), button);
        List<Sent> sent = new ArrayList<>(controls(form));
        sent.add(new Sent(button, ""));
        return post(action(page, form), sent);
    }

    private Shown post(URI to, List<Sent> sent) {
        String body = sent.stream()
                .map(each -> URLEncoder.encode(each.name(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(each.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(to)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private Shown send(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Shown(answer.statusCode(), answer.uri(), answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(request.uri().toString(), broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at " + request.uri(), stopped);
        }
    }

    private static String formWith(String html, String id) {
        return Pattern.compile("<form\\b.*?</form>", Pattern.DOTALL)
                .matcher(html)
                .results()
                .map(MatchResult::group)
                .filter(form -> form.contains("id=\"" + id + "\""))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("id: no form holds " + id + " in " + html));
    }

    private static URI action(Shown page, String form) {
        return page.address().resolve(attribute(form.substring(0, form.indexOf('>')), "action"));
    }

    /** What a browser would send of a form that nobody touched, but for its buttons. */
    private static List<Sent> controls(String form) {
        List<Sent> sent = new ArrayList<>();
        CONTROL.matcher(form).results().forEach(found -> {
            if (found.group(1) != null) {
                input(found.group(1), sent);
            } else if (found.group(2) != null) {
                String text = plain(found.group(3)).replaceFirst("^\\R", "");
                sent.add(new Sent(attribute(found.group(2), "name"), text.replaceAll("\\R", "\r\n")));
            } else if (!found.group(4).contains("disabled")) {
                select(attribute(found.group(4), "name"), found.group(5), sent);
            }
        });
        return sent;
    }

    private static void input(String attributes, List<Sent> sent) {
        String type = attribute(attributes, "type");
        boolean ticked = type.equals("checkbox") || type.equals("radio");
        boolean chosen = !ticked || attributes.contains("checked=");
        if (chosen && !type.equals("submit") && !type.equals("button") && !attributes.contains("disabled=")) {
            sent.add(new Sent(attribute(attributes, "name"), attribute(attributes, "value")));
        }
    }

    private static void select(String name, String options, List<Sent> sent) {
        List<String> all =
                OPTION.matcher(options).results().map(each -> each.group(1)).toList();
        all.stream()
                .filter(each -> each.contains("selected="))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .ifPresent(option -> sent.add(new Sent(name, attribute(option, "value"))));
    }

    private static String attribute(String tag, String name) {
        return Pattern.compile("\\b" + name + "=\"([^\"]*)\"")
                .matcher(tag)
                .results()
                .map(found -> plain(found.group(1)))
                .findFirst()
                .orElse("");
    }

    private static String plain(String html) {
        String named = html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&nbsp;", "\u00a0");
        return Pattern.compile("&#(\\d+);")
                .matcher(named)
                .replaceAll(number -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(number.group(1)))))
                .replace("&amp;", "&");
    }
}
