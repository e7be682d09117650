package org.jmmlregistry.drill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jmmlregistry.drill.Attempt.Reply;

/**
 * What was confirmed held against what is stored.
 *
 * @param lost confirmed saves that are not there
 * @param half what is stored in part, or was never sent, or was said not to be kept
 * @param chain where the trail does not hang together
 */
record DrillComparison(List<String> lost, List<String> half, List<String> chain) {

    private static final String NUMBER_OF_CASE = "registry_id";
    private static final Set<String> CHANGES = Set.of("ENTER", "REVISE");

    /** @param anchor the end of the chain as it is kept outside of the database; it may lag behind and not lead */
    static DrillComparison of(Ledger ledger, Stored stored, Stored.Mark anchor) {
        DrillComparison found = new DrillComparison(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        found.hold(ledger, stored);
        found.replay(stored);
        found.follow(stored);
        found.hold(stored.trail(), anchor);
        return found;
    }

    /** With what the registry itself found when it read its chain. */
    DrillComparison and(Optional<String> fault) {
        fault.ifPresent(chain::add);
        return this;
    }

    /** Nothing is lost, nothing is half there, and the trail hangs together. */
    boolean isWhole() {
        return lost.isEmpty() && half.isEmpty() && chain.isEmpty();
    }

    private void hold(Ledger ledger, Stored stored) {
        Map<String, String> ids = stored.labels().entrySet().stream()
                .filter(each -> each.getValue().startsWith(Writer.LABEL))
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        Set<String> explained = new HashSet<>();
        ledger.ids().forEach((label, id) -> {
            if (!id.equals(ids.get(label))) {
                lost.add("case %s was confirmed as %s and is %s".formatted(label, id, ids.get(label)));
            }
        });
        ledger.attempts()
                .forEach((label, entries) -> entries.forEach((entry, attempts) -> {
                    String place = ids.get(label) + " " + entry;
                    explained.add(place);
                    hold(attempts, Optional.ofNullable(stored.entries().get(place)));
                }));
        stored.entries().keySet().stream()
                .filter(place -> ids.containsValue(place.substring(0, place.indexOf(' '))))
                .filter(place -> !explained.contains(place))
                .forEach(place -> half.add(place + " is stored and was never sent"));
    }

    /** The entry must be the last that was confirmed, or one of unknown fate that was sent after it. */
    private void hold(List<Attempt> attempts, Optional<Stored.Entry> stored) {
        Optional<Attempt> confirmed = attempts.stream()
                .filter(attempt -> attempt.reply() == Reply.KEPT)
                .reduce((earlier, later) -> later);
        int version = stored.map(Stored.Entry::version).orElse(0);
        if (confirmed.filter(attempt -> attempt.version() > version).isPresent()) {
            lost.add("stored is version %s: %s".formatted(version, confirmed.get()));
            return;
        }
        boolean sent = stored.isEmpty()
                || attempts.stream()
                        .filter(attempt -> attempt.reply() != Reply.NOT_KEPT)
                        .anyMatch(attempt -> attempt.version() == version
                                && same(attempt.answers(), stored.get().answers()));
        if (!sent) {
            half.add("stored is %s, sent was %s".formatted(stored, attempts));
        }
    }

    private static boolean same(Map<String, String> sent, Map<String, String> stored) {
        Map<String, String> typed = new TreeMap<>(stored);
        typed.remove(NUMBER_OF_CASE);
        return typed.equals(new TreeMap<>(sent));
    }

    /** Each entry must be what its trail makes of nothing, line by line. */
    private void replay(Stored stored) {
        Map<String, Map<String, String>> replayed = new HashMap<>();
        Set<String> registered = new HashSet<>();
        for (Stored.Line line : stored.trail()) {
            if (line.action().equals("REGISTER")) {
                registered.add(line.caseId());
            }
            if (CHANGES.contains(line.action())) {
                Map<String, String> entry = replayed.computeIfAbsent(line.place(), any -> new TreeMap<>());
                if (!line.before().equals(Optional.ofNullable(entry.remove(line.item())))) {
                    half.add("trail line %s of %s begins with a value that was not there".formatted(line.seq(), line));
                }
                line.after().ifPresent(value -> entry.put(line.item(), value));
            }
        }
        stored.entries().forEach((place, entry) -> {
            if (!entry.answers().equals(replayed.getOrDefault(place, Map.of()))) {
                half.add("%s is %s, its trail makes %s".formatted(place, entry, replayed.get(place)));
            }
        });
        replayed.keySet().stream()
                .filter(place -> !stored.entries().containsKey(place))
                .forEach(place -> half.add(place + " is in the trail and not stored"));
        if (!registered.equals(stored.labels().keySet())) {
            half.add("registered in the trail are %s, stored %s"
                    .formatted(registered, stored.labels().keySet()));
        }
    }

    /** The links follow each other, and the last is the one that is kept apart. */
    private void follow(Stored stored) {
        long seq = 0;
        String hash = "0".repeat(64);
        for (Stored.Line line : stored.trail()) {
            seq++;
            if (line.seq() != seq || !line.previousHash().equals(hash)) {
                chain.add("line %s does not follow line %s".formatted(line.seq(), seq - 1));
                return;
            }
            hash = line.hash();
        }
        if (seq != stored.length() || !hash.equals(stored.lastHash())) {
            chain.add("the trail ends at %s, its length is %s".formatted(seq, stored.length()));
        }
    }

    private void hold(List<Stored.Line> trail, Stored.Mark anchor) {
        boolean known = trail.stream()
                .anyMatch(line -> line.seq() == anchor.entries() && line.hash().equals(anchor.hash()));
        if (!known) {
            chain.add("the trail does not have what is kept outside of it: %s".formatted(anchor));
        }
    }
}
