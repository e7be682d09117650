package org.jmmlregistry.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * How often wrong passwords may be tried, asked before one is computed and without the database. Five for one account from one
 * address, and twenty for all accounts from one address, in a quarter of an hour; then that address waits, and nobody else does.
 * Who signed in from there lately is not held up by what others try. One restart of the registry forgets it all, and the time is that
 * of the machine's own counter, which no clock sets back.
 */
@ApplicationScoped
public class SignInLimits {

    static final int OF_ACCOUNT = 5;
    static final int OF_ADDRESS = 20;
    static final Duration WAIT = Duration.ofMinutes(15);

    private static final Duration KNOWN = Duration.ofDays(30);
    private static final int MOST = 20_000;
    private static final String BETWEEN = "\n";

    private final Cache<String, Integer> failures;
    private final Cache<String, Boolean> known;
    private final Cache<String, Integer> trying;

    /** One long computation at a time for those of whom nothing bad is known, and one for the others. */
    private final Semaphore quiet = new Semaphore(1, true);

    private final Semaphore noisy = new Semaphore(1, true);

    public SignInLimits() {
        this(Ticker.systemTicker());
    }

    SignInLimits(Ticker ticker) {
        this.failures = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(WAIT)
                .ticker(ticker)
                .build();
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(KNOWN)
                .ticker(ticker)
                .build();
        this.trying = Caffeine.newBuilder().build();
    }

    /** A password that may be computed now; it holds up others of its kind until it is closed. */
    final class Attempt implements AutoCloseable {

        private final String account;
        private final String address;
        private final Optional<Semaphore> turn;

        private Attempt(String account, String address, Optional<Semaphore> turn) {
            this.account = account;
            this.address = address;
            this.turn = turn;
        }

        void wrong() {
            failures.asMap().merge(account, 1, Integer::sum);
            failures.asMap().merge(address, 1, Integer::sum);
        }

        void right() {
            failures.invalidate(account);
            known.put(account, true);
        }

        @Override
        public void close() {
            turn.ifPresent(Semaphore::release);
            leave(account);
            leave(address);
        }
    }

    /** The attempt, after its turn has come; empty if the address must wait, which costs nothing. */
    Optional<Attempt> begin(String name, String from) {
        String address = network(from);
        String account = name + BETWEEN + address;
        boolean welcome = known.getIfPresent(account) != null;
        Optional<Semaphore> turn = Optional.empty();
        synchronized (this) {
            int ofAddress = count(address);
            if (count(account) >= OF_ACCOUNT || (!welcome && ofAddress >= OF_ADDRESS)) {
                return Optional.empty();
            }
            if (!welcome) {
                turn = Optional.of(ofAddress == 0 ? quiet : noisy);
            }
            trying.asMap().merge(account, 1, Integer::sum);
            trying.asMap().merge(address, 1, Integer::sum);
        }
        turn.ifPresent(Semaphore::acquireUninterruptibly);
        return Optional.of(new Attempt(account, address, turn));
    }

    /** What failed and what is being computed, which may fail yet. */
    private int count(String key) {
        return failures.asMap().getOrDefault(key, 0) + trying.asMap().getOrDefault(key, 0);
    }

    private void leave(String key) {
        trying.asMap().computeIfPresent(key, (same, now) -> now > 1 ? Integer.valueOf(now - 1) : null);
    }

    /** One machine of IPv6 has as many addresses as it likes: the first half of them is its network. */
    private static String network(String address) {
        String[] groups = address.split(":", -1);
        if (groups.length < 3 || address.contains(".")) {
            return address;
        }
        StringBuilder network = new StringBuilder();
        for (int group = 0; group < 4 && group < groups.length && !groups[group].isEmpty(); group++) {
            network.append(groups[group]).append(':');
        }
        return network.length() == 0 ? address : network.toString();
    }
}
