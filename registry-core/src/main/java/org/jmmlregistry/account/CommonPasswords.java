package org.jmmlregistry.account;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * How soon a password would be guessed by somebody who tries common ones, names, words, dates and rows of keys first, alone and put
 * together. The hundred thousand passwords are those of nbvcxz 1.5.1 (MIT), collected from what was stolen elsewhere.
 */
final class CommonPasswords {

    /** Guesses as a power of ten: fewer are made in a day by whoever holds the hashes. */
    static final double FEWEST = 10;

    /** As much of a password is looked at; what is longer is not guessed through its rest. */
    private static final int LOOKED_AT = 64;

    /** Letters that are left when the words of this place are taken out. */
    private static final int OWN_LETTERS = 6;

    private static final List<String> OF_THIS_PLACE = List.of(
            "jmmlregistry",
            "juvenile",
            "myelomonocytic",
            "leukaemia",
            "leukemia",
            "leukämie",
            "leucemie",
            "registry",
            "register",
            "registre",
            "registro",
            "jmml",
            "hsct",
            "transplantation",
            "transplant",
            "hospital",
            "krankenhaus",
            "klinikum",
            "klinik",
            "clinic",
            "clinique",
            "hopital",
            "hôpital",
            "paediatric",
            "pediatric",
            "children",
            "kinder",
            "oncology",
            "onkologie",
            "haematology",
            "hematology",
            "password",
            "passwort",
            "administrator",
            "admin",
            "clinician",
            "auditor",
            "statistician",
            "payara");

    private static final Pattern PLACE = Pattern.compile(
            String.join("|", OF_THIS_PLACE.stream().map(Pattern::quote).toList()));
    private static final Pattern NO_LETTER = Pattern.compile("\\P{L}");

    /** Read when a password is chosen for the first time. */
    private static final class Guesser {
        static final Zxcvbn ALL = read();

        private static Zxcvbn read() {
            try {
                return new ZxcvbnBuilder()
                        .dictionaries(StandardDictionaries.loadAllDictionaries())
                        .keyboards(StandardKeyboards.loadAllKeyboards())
                        .dictionary(new Dictionary("common", common()))
                        .build();
            } catch (IOException unreadable) {
                throw new UncheckedIOException("the list of common passwords cannot be read", unreadable);
            }
        }

        private static List<String> common() throws IOException {
            InputStream packed = Objects.requireNonNull(
                    CommonPasswords.class.getResourceAsStream("common-passwords.txt.gz"),
                    "the list of common passwords");
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
                return lines.lines()
                        .map(line -> line.toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList();
            }
        }
    }

    private CommonPasswords() {}

    /** Whether a password in small letters is among those that are tried first. */
    static boolean isTriedFirst(String password, String user) {
        String own = NO_LETTER
                .matcher(PLACE.matcher(password.replace(user, "")).replaceAll(""))
                .replaceAll("");
        boolean ofThisPlace = PLACE.matcher(password).find() || password.contains(user);
        if (ofThisPlace && own.length() < OWN_LETTERS) {
            return true;
        }
        String seen = password.length() > LOOKED_AT ? password.substring(0, LOOKED_AT) : password;
        return Guesser.ALL.measure(seen, OF_THIS_PLACE).getGuessesLog10() < FEWEST;
    }
}
