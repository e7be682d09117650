package org.jmmlregistry.web.takenout;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.takenout.Removal;
import org.jmmlregistry.takenout.Removal.Seen;
import org.jmmlregistry.web.http.CaseAddress;
import org.jmmlregistry.web.http.EntryPlace;
import org.jspecify.annotations.Nullable;

/** The entry that an address names, and the version of it that was shown. */
public class Wanted implements Serializable {

    private static final long serialVersionUID = 1L;

    private String id = "";
    private String form = "";
    private int hsct;
    private int repeat = 1;
    private int version;
    private final HashMap<String, Integer> along = new HashMap<>();

    RegistryId known() {
        return CaseAddress.known(id);
    }

    EntryKey key() {
        return new EntryKey(form, hsct, repeat);
    }

    /** Keeps what is shown now. */
    void see(Removal removal) {
        version = removal.entry().version();
        along.clear();
        removal.along().forEach(each -> along.put(each.key().toString(), each.version()));
    }

    /** @param withAlong whether what stands under it is meant as well */
    Seen seen(boolean withAlong) {
        Map<EntryKey, Integer> versions = new TreeMap<>();
        along.forEach((each, shown) -> versions.put(EntryKey.parse(each).orElseThrow(), shown));
        return new Seen(key(), version, withAlong ? versions : Map.of());
    }

    /** What an address says to name the entry within its case. */
    public String getQuery() {
        return new EntryPlace(key()).query();
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id.strip();
    }

    public String getForm() {
        return form;
    }

    public void setForm(@Nullable String form) {
        this.form = form == null ? "" : form;
    }

    public int getHsct() {
        return hsct;
    }

    public void setHsct(int hsct) {
        this.hsct = hsct;
    }

    public int getRepeat() {
        return repeat;
    }

    public void setRepeat(int repeat) {
        this.repeat = repeat;
    }
}
