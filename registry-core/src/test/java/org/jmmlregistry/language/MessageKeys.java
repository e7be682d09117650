package org.jmmlregistry.language;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.jmmlregistry.casefile.CrossChecks;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Check;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Language.Key;

/** Everything that a translation translates: each pattern in the sources of all modules, each text of a page, and each name of
 * the casebook. */
public final class MessageKeys {

    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::context).thenComparing(Key::pattern);

    private static final String PAGE_TEXTS = "registry-web/src/main/resources/org/jmmlregistry/web/messages.properties";

    private MessageKeys() {}

    /** All keys, by context and pattern. */
    public static Set<Key> all() {
        Set<Key> keys = new TreeSet<>(ORDER);
        MessageSources sources = MessageSources.read();
        sources.made().stream().flatMap(MessageKeys::keys).forEach(keys::add);
        Stream.of(casebook(), checks(), codeLists(sources), pages())
                .flatMap(messages -> messages)
                .map(message -> new Key(message.context(), message.pattern()))
                .forEach(keys::add);
        return keys;
    }

    /** A table of translations to be filled in. */
    public static String template() {
        StringBuilder table = new StringBuilder("context,english,translation\n");
        all().forEach(key -> table.append(CSVFormat.RFC4180.format(key.context(), key.pattern(), ""))
                .append('\n'));
        return table.toString();
    }

    private static Stream<Key> keys(MessageSources.Made made) {
        if (made.context().isEmpty()) {
            return Stream.empty();
        }
        String context = made.context().get();
        List<String> texts = made.pattern().map(List::of).orElse(made.isName() ? made.labels() : List.of());
        return texts.stream()
                .map(text -> made.isName() ? Message.name(context, text).pattern() : text)
                .map(pattern -> new Key(context, pattern));
    }

    private static Stream<Message> casebook() {
        return Forms.all().stream()
                .flatMap(form -> Stream.concat(
                        Stream.of(form.words()), form.items().stream().flatMap(MessageKeys::item)));
    }

    private static Stream<Message> item(Item<?> item) {
        return Stream.concat(Stream.of(item.words()), item.choices().stream().map(Worded::words));
    }

    private static Stream<Message> checks() {
        return Stream.concat(
                Forms.all().stream().map(Form::checks).flatMap(List::stream).map(Check::message),
                CrossChecks.rules().stream().map(CrossChecks.Rule::words));
    }

    /** The code lists of which no item may be, such as those of derived figures. */
    private static Stream<Message> codeLists(MessageSources sources) {
        return sources.codeLists().stream()
                .map(MessageKeys::load)
                .flatMap(list -> Stream.of(list.getEnumConstants()))
                .map(constant -> ((Worded) constant).words());
    }

    private static Stream<Message> pages() {
        Properties texts = new Properties();
        try (Reader file = Files.newBufferedReader(MessageSources.root().resolve(PAGE_TEXTS))) {
            texts.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(PAGE_TEXTS, unreadable);
        }
        return texts.stringPropertyNames().stream().map(key -> page(key, texts.getProperty(key)));
    }

    private static Message page(String key, String english) {
        return new Message(
                "page " + key,
                english,
                Collections.nCopies(Message.names(english).size(), ""));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException notCore) {
            throw new IllegalStateException("code list " + name + ": not in the core", notCore);
        }
    }
}
