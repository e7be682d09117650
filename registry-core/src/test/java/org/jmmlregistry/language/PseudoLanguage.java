package org.jmmlregistry.language;

import com.ibm.icu.text.MessagePattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.jmmlregistry.language.Language.Key;

/**
 * A language made by machine: each letter of each sentence carries a mark and each vowel stands twice ("Ñēēŵ čāāšēē"). What is shown in
 * it without marks never was a sentence of the registry, and its words are as long as those of a real language.
 */
public final class PseudoLanguage {

    /** It stands in for Greek, so that what comes from a language's own rules (lists, dates) shows no English either. */
    public static final String TAG = "el";

    /** Letters that the fonts of reports have. */
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static final String MARKED = "āŀčďēſğĥīĵķļøñōþŋŕšťūđŵæŷžĀĿČĎĒĦĞĤĪĴĶĻØÑŌÞŊŔŠŤŪĐŴÆŶŽ";
    private static final String VOWELS = "aeiouAEIOU";

    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");

    /** Codes, addresses, figures with their units, file names, hashes: whatever holds a sign that no word has. */
    private static final Pattern NO_WORDS =
            Pattern.compile("\\S*[0-9_@/\\\\=<>*^]\\S*|\\S+\\.[a-z]{2,5}\\b|[a-z]+\\.[a-z]+\\S*");

    private PseudoLanguage() {}

    /** The language with all its sentences. */
    public static Language language() {
        Map<Key, String> translations = new HashMap<>();
        MessageKeys.all().forEach(key -> translations.put(key, of(key.pattern())));
        return new Language(Locale.forLanguageTag(TAG), translations);
    }

    /** Its table of translations, as a hospital would put it into its data folder. */
    public static String table() {
        StringBuilder table = new StringBuilder("context,english,translation\n");
        MessageKeys.all()
                .forEach(key -> table.append(CSVFormat.RFC4180.format(key.context(), key.pattern(), of(key.pattern())))
                        .append('\n'));
        return table.toString();
    }

    /** A pattern with marked letters; names of places and their formats stay. */
    public static String of(String pattern) {
        boolean[] said = said(pattern);
        StringBuilder marked = new StringBuilder();
        for (int each = 0; each < pattern.length(); each++) {
            char letter = pattern.charAt(each);
            int place = PLAIN.indexOf(letter);
            if (!said[each] || place < 0) {
                marked.append(letter);
            } else {
                marked.append(MARKED.charAt(place));
                if (VOWELS.indexOf(letter) >= 0) {
                    marked.append(MARKED.charAt(PLAIN.indexOf(Character.toLowerCase(letter))));
                }
            }
        }
        return marked.toString();
    }

    /** Which characters are read by people. */
    private static boolean[] said(String pattern) {
        boolean[] said = new boolean[pattern.length()];
        MessagePattern parts = new MessagePattern(pattern);
        int messages = 0;
        int arguments = 0;
        int from = 0;
        for (int each = 0; each < parts.countParts(); each++) {
            MessagePattern.Part part = parts.getPart(each);
            boolean text = messages > arguments;
            switch (part.getType()) {
                case MSG_START -> messages++;
                case MSG_LIMIT -> messages--;
                case ARG_START -> arguments++;
                case ARG_LIMIT -> arguments--;
                default -> {
                    continue;
                }
            }
            if (text) {
                mark(said, from, part.getIndex());
            }
            from = part.getLimit();
        }
        return said;
    }

    private static void mark(boolean[] said, int from, int to) {
        for (int each = from; each < to; each++) {
            said[each] = true;
        }
    }

    /**
     * The words of a shown text that carry no mark.
     *
     * @param names what is the same in every language: product, people, drugs, codes
     */
    public static Set<String> plainWords(String shown, Set<String> names) {
        List<String> plain = new ArrayList<>();
        Matcher word = WORD.matcher(NO_WORDS.matcher(shown).replaceAll(" "));
        while (word.find()) {
            plain.add(word.group());
        }
        return plain.stream().filter(each -> !names.contains(each)).collect(Collectors.toSet());
    }
}
