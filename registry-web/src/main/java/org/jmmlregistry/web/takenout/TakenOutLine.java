package org.jmmlregistry.web.takenout;

import java.util.Optional;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.casebook.TakenOut;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.web.http.EntryPlace;

/** What was taken out of a case or moved away, as a line of its page. */
public record TakenOutLine(TakenOut taken) {

    public long number() {
        return taken.number();
    }

    public EntryPlace place() {
        return new EntryPlace(taken.key());
    }

    /** Why it was taken out, or that it was moved. */
    public Worded why() {
        return taken.mistake().<Worded>map(mistake -> mistake).orElseGet(this::moved);
    }

    private Message moved() {
        return taken.moved()
                .map(to -> to.id().equals(taken.id())
                        ? Message.of("Moved: {place}", new EntryPlace(to.key()))
                        : Message.of("Moved to {case}: {place}", to.id(), new EntryPlace(to.key())))
                .orElse(Message.of("Moved to a case of another centre"));
    }

    public String words() {
        return taken.words();
    }

    /** When it happened and who did it. */
    public Message done() {
        return Message.of("{day} by {who}", RegistryTime.here().day(taken.at()), taken.by());
    }

    /** What an address says to name where it went; empty if it was taken out, or if that may not be known. */
    public Optional<String> destination() {
        return taken.moved().map(to -> "id=%s&%s".formatted(to.id(), new EntryPlace(to.key()).query()));
    }
}
