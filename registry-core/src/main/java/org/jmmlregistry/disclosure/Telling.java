package org.jmmlregistry.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which of the counts of a report are told. Those of 1 to 4 are not; nor is one from which, with those told before it, the number of
 * 1 to 4 children would follow. What matters most is therefore asked first. The same wishes give the same answer.
 */
public final class Telling {

    /**
     * A count that a report would like to tell.
     *
     * @param within the key of the children among whom these are; if that is not told, this is not either
     */
    public record Wish(CountedSet set, Optional<String> within) {}

    private final Map<String, Boolean> told = new HashMap<>();
    private final List<CountedSet> sets = new ArrayList<>();
    private Knowledge knowledge;

    private Telling(Knowledge nothing) {
        this.knowledge = nothing;
    }

    /** @param wishes what matters most first */
    public static Telling of(List<Wish> wishes) {
        if (wishes.stream().map(wish -> wish.set().key()).distinct().count() < wishes.size()) {
            throw new IllegalArgumentException("wishes: each key once, not "
                    + wishes.stream().map(wish -> wish.set().key()).toList());
        }
        Telling telling = new Telling(new Knowledge(
                wishes.stream().flatMap(wish -> wish.set().children().stream()).collect(Collectors.toSet())));
        telling.tell(wishes);
        return telling;
    }

    /** One after the other, of which as many as possible are judged at once: if all can be told together, each could. */
    private void tell(List<Wish> wishes) {
        List<Wish> open = new ArrayList<>();
        for (Wish wish : wishes) {
            boolean parted =
                    wish.within().filter(key -> !told.getOrDefault(key, true)).isPresent();
            if (wish.set().isSmall() || parted) {
                told.put(wish.set().key(), false);
            } else {
                open.add(wish);
            }
        }
        if (open.isEmpty()) {
            return;
        }
        Knowledge with = knowledge.copy();
        open.stream().map(wish -> wish.set().children()).distinct().forEach(with::add);
        if (with.small().isEmpty()) {
            knowledge = with;
            open.forEach(wish -> {
                told.put(wish.set().key(), true);
                sets.add(wish.set());
            });
        } else if (open.size() == 1) {
            told.put(open.get(0).set().key(), false);
        } else {
            tell(open.subList(0, open.size() / 2));
            tell(open.subList(open.size() / 2, open.size()));
        }
    }

    /** Whether the count of this key is told. */
    public boolean tells(String key) {
        Boolean tells = told.get(key);
        if (tells == null) {
            throw new IllegalArgumentException("key: one of the wishes, not " + key);
        }
        return tells;
    }

    /** The counts that are told, in their order. */
    public List<CountedSet> sets() {
        return List.copyOf(sets);
    }
}
