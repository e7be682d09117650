package org.jmmlregistry.drill;

import jakarta.json.Json;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jmmlregistry.deployed.RunningRegistry;
import org.jmmlregistry.drill.Session.HttpAnswer;

/** The one account of a drill, a data manager, opened on a registry that has nothing yet. */
final class Staff {

    private static final String WRITER = "writer";
    private static final String PASSWORD = "four writers at the same time";
    private static final Pattern ANNOUNCED = Pattern.compile("sign in as (\\S+) with the one-time password (\\S+)");
    private static final Pattern ONE_TIME = Pattern.compile("id=\"one-time\"[^>]*>([^<]+)<");

    private Staff() {}

    /** The administrator opens the account, it takes its own password, and is signed in. */
    static Session open(RunningRegistry registry) {
        String console = String.join("\n", registry.console());
        Matcher announced = found(ANNOUNCED, console);
        Session administrator = takePassword(registry, announced.group(1), announced.group(2));
        HttpAnswer opened = administrator.submit(
                "/accounts.xhtml",
                Map.of("opening", "opening", "name", WRITER, "roles", "DATA_MANAGER", "openAccount", "Open"));
        return takePassword(registry, WRITER, found(ONE_TIME, opened.text()).group(1));
    }

    /** Signs in. */
    static Session signIn(RunningRegistry registry) {
        return Session.open(registry, WRITER, PASSWORD);
    }

    /** What is read by somebody who signs in at a bad moment. */
    static HttpAnswer knock(RunningRegistry registry) {
        return Session.knock(registry, WRITER, PASSWORD);
    }

    private static Session takePassword(RunningRegistry registry, String user, String oneTime) {
        Session session = Session.open(registry, user, oneTime);
        HttpAnswer taken = session.post(
                "/api/account/password",
                Json.createObjectBuilder()
                        .add("old", oneTime)
                        .add("new", PASSWORD)
                        .build());
        if (taken.status() != 204) {
            throw new IllegalStateException("%s takes no password: %s".formatted(user, taken));
        }
        return session;
    }

    private static Matcher found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no %s in: %s".formatted(pattern, text));
        }
        return matcher;
    }
}
