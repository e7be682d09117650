package org.jmmlregistry.account;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Refused sign-ins of one account from one address: the first is told at once, and how many more there were in the quarter of an
 * hour after it is told in one line, so that whoever guesses cannot fill the trail.
 */
@ApplicationScoped
public class SignInRefusals {

    /** Whose sign-in was refused, and from where. */
    record Source(String name, String address) {}

    /** How many were refused after the first. */
    record More(Source source, int times) {}

    private static final class Window {

        private final long began;
        private int more;

        private Window(long began) {
            this.began = began;
        }
    }

    static final Duration TOGETHER = Duration.ofMinutes(15);

    /** So many sources are told apart; beyond it none is told but those that are counted already. */
    static final int MOST = 1_000;

    private static final Source OTHERS = new Source("others", "");

    private final Ticker ticker;
    private final Map<Source, Window> open = new LinkedHashMap<>();

    public SignInRefusals() {
        this(Ticker.systemTicker());
    }

    SignInRefusals(Ticker ticker) {
        this.ticker = ticker;
    }

    /** Whether this one is told now; it is counted otherwise. */
    synchronized boolean isFirst(Source source) {
        Source counted = open.containsKey(source) || open.size() < MOST ? source : OTHERS;
        Window window = open.get(counted);
        if (window != null) {
            window.more++;
            return false;
        }
        open.put(counted, new Window(ticker.read()));
        return true;
    }

    /** What was counted in the windows that are over, each told once. */
    synchronized List<More> over() {
        List<More> over = new ArrayList<>();
        Iterator<Map.Entry<Source, Window>> each = open.entrySet().iterator();
        while (each.hasNext()) {
            Map.Entry<Source, Window> entry = each.next();
            if (ticker.read() - entry.getValue().began >= TOGETHER.toNanos()) {
                each.remove();
                if (entry.getValue().more > 0) {
                    over.add(new More(entry.getKey(), entry.getValue().more));
                }
            }
        }
        return over;
    }
}
