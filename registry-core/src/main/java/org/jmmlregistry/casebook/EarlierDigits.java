package org.jmmlregistry.casebook;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Kind;
import org.jmmlregistry.dictionary.Written;

/**
 * Dates and numbers that an earlier version kept in the digits of the machine's language, such as ١٩٨٦ for 1986. Nothing reads
 * them, so that they count as not given until somebody enters them again.
 */
public final class EarlierDigits {

    private static final Set<Kind> OF_DIGITS = Set.of(Kind.DATE, Kind.NUMBER, Kind.INTEGER);
    private static final String ENTRIES =
            "SELECT case_id, form_code, hsct_seq, repeat_no, answers FROM form_entry ORDER BY case_id, hsct_seq, form_code, repeat_no";

    private EarlierDigits() {}

    /** Where such answers stand: {@code JM-00001-3 F01/0/1 birth_date}. */
    public static List<String> places(DataSource database) throws SQLException {
        List<String> places = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(ENTRIES);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                String id = row.getString(1);
                String answers = row.getString(5);
                if (hasOther(answers)) {
                    EntryKey key = new EntryKey(row.getString(2), row.getInt(3), row.getInt(4));
                    items(key, answers).forEach(item -> places.add(String.join(" ", id, key.toString(), item)));
                }
            }
        }
        return places;
    }

    private static List<String> items(EntryKey key, String answers) {
        Form form = Forms.form(key.form()).orElseThrow(() -> new IllegalStateException("no form " + key.form()));
        Map<String, Written> written = AnswersJson.written(AnswersJson.object(answers));
        return form.enteredItems().stream()
                .filter(item -> OF_DIGITS.contains(item.kind()))
                .map(Item::code)
                .filter(item -> isEarlier(written.getOrDefault(item, Written.BLANK)))
                .toList();
    }

    /** What a person typed and nobody could read stands there as it was typed. */
    private static boolean isEarlier(Written written) {
        return !written.typed() && hasOther(written.value());
    }

    private static boolean hasOther(String text) {
        return text.codePoints().anyMatch(sign -> sign > '9' && Character.isDigit(sign));
    }
}
