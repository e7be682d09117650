package org.jmmlregistry.unsent;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.patient.RegistryId;

/** One form of one person, as it is kept. */
@Entity
@Table(name = "unsent_form")
class UnsentForm {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "unsent_form_seq")
    @SequenceGenerator(name = "unsent_form_seq", sequenceName = "unsent_form_seq", allocationSize = 50)
    private long id;

    @Column(name = "user_name")
    private String userName = "";

    @Column(name = "case_id")
    private String caseId = "";

    @Column(name = "form_code")
    private String formCode = "";

    @Column(name = "hsct_seq")
    private int hsctSeq;

    @Column(name = "repeat_no")
    private int repeatNo;

    @Column(name = "read_version")
    private int readVersion;

    @Lob
    private String typed = "{}";

    @Column(name = "kept_at")
    private LocalDateTime keptAt = LocalDateTime.MIN;

    protected UnsentForm() {}

    UnsentForm(String user, UnsentText text, Instant at) {
        userName = user;
        caseId = text.id().text();
        formCode = text.key().form();
        hsctSeq = text.key().hsctSeq();
        repeatNo = text.key().repeatNo();
        readVersion = text.version();
        typed = json(text.typed());
        keptAt = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    boolean isOf(EntryKey key) {
        return key().equals(key);
    }

    private EntryKey key() {
        return new EntryKey(formCode, hsctSeq, repeatNo);
    }

    UnsentText text() {
        return new UnsentText(new RegistryId(caseId), key(), readVersion, typed(typed));
    }

    private static String json(Map<String, List<String>> typed) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        typed.forEach((name, values) -> {
            JsonArrayBuilder all = Json.createArrayBuilder();
            values.forEach(all::add);
            json.add(name, all);
        });
        return json.build().toString();
    }

    private static Map<String, List<String>> typed(String json) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            reader.readObject()
                    .forEach((name, values) -> typed.put(
                            name,
                            ((JsonArray) values)
                                    .getValuesAs(JsonString.class).stream()
                                            .map(JsonString::getString)
                                            .toList()));
        }
        return typed;
    }
}
