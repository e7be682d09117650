package org.jmmlregistry.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SignInLimitsTest {

    private final AtomicLong nanoseconds = new AtomicLong();
    private final SignInLimits limits = new SignInLimits(nanoseconds::get);

    private boolean tried(String name, String address, boolean right) {
        Optional<SignInLimits.Attempt> attempt = limits.begin(name, address);
        attempt.ifPresent(each -> {
            if (right) {
                each.right();
            } else {
                each.wrong();
            }
            each.close();
        });
        return attempt.isPresent();
    }

    @Test
    void one_address_tries_twenty_wrong_passwords_whatever_accounts_it_names() {
        int tried = 0;
        for (int account = 0; account < 100; account++) {
            tried += tried("account" + account, "10.0.0.9", false) ? 1 : 0;
        }
        assertEquals(20, tried);
        assertTrue(tried("account1", "10.0.0.10", true));
    }

    @Test
    void who_signed_in_from_an_address_before_is_not_kept_out_by_what_others_try_there() {
        assertTrue(tried("doctor", "10.0.0.9", true));
        for (int account = 0; account < 100; account++) {
            tried("account" + account, "10.0.0.9", false);
        }
        assertTrue(tried("doctor", "10.0.0.9", true));
        assertTrue(!tried("nurse", "10.0.0.9", true));
    }

    @Test
    void addresses_of_one_network_of_version_six_are_one() {
        for (int machine = 0; machine < 20; machine++) {
            tried("account" + machine, "2001:db8:1:2:0:0:0:" + machine, false);
        }
        assertTrue(!tried("doctor", "2001:db8:1:2:ffff:0:0:1", true));
        assertTrue(tried("doctor", "2001:db8:1:3:ffff:0:0:1", true));
    }

    @Test
    void guesses_sent_side_by_side_are_counted_before_one_of_them_is_computed() throws Exception {
        CountDownLatch all = new CountDownLatch(1);
        ExecutorService senders = Executors.newFixedThreadPool(100);
        try {
            List<Future<Boolean>> sent = new ArrayList<>();
            for (int guess = 0; guess < 100; guess++) {
                Callable<Boolean> send = () -> {
                    all.await();
                    return tried("admin", "10.0.0.9", false);
                };
                sent.add(senders.submit(send));
            }
            all.countDown();
            int tried = 0;
            for (Future<Boolean> each : sent) {
                tried += each.get(20, TimeUnit.SECONDS) ? 1 : 0;
            }
            assertEquals(5, tried);
        } finally {
            senders.shutdownNow();
        }
    }

    @Test
    void whoever_comes_from_a_quiet_address_is_not_behind_those_who_guess() {
        tried("account", "10.0.0.9", false);
        try (SignInLimits.Attempt guessing = limits.begin("admin", "10.0.0.9").orElseThrow()) {
            assertTrue(tried("doctor", "10.0.0.10", true));
            guessing.wrong();
        }
    }

    @Test
    void refusals_beyond_a_thousand_sources_are_counted_together() {
        SignInRefusals refusals = new SignInRefusals(nanoseconds::get);
        int told = 0;
        for (int source = 0; source < 5_000; source++) {
            told += refusals.isFirst(new SignInRefusals.Source("unknown", "10.0.0." + source)) ? 1 : 0;
        }
        assertEquals(SignInRefusals.MOST + 1, told);
        nanoseconds.addAndGet(SignInRefusals.TOGETHER.toNanos());
        assertEquals(List.of(new SignInRefusals.More(new SignInRefusals.Source("others", ""), 3_999)), refusals.over());
        assertEquals(List.of(), refusals.over());
    }
}
