package org.jmmlregistry.outcome;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.outcome.Timeline.Fact;
import org.jmmlregistry.outcome.Timeline.Gap;
import org.jmmlregistry.outcome.Timeline.Remission;
import org.jmmlregistry.outcome.Timeline.Start;

/** A timeline while it is read, form by form. */
final class Lifting {

    private final CaseFile file;
    private final Map<String, List<Entry>> entries = new HashMap<>();
    private final NavigableMap<Integer, Start> hscts = new TreeMap<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final Map<Origin, Start> starts = new EnumMap<>(Origin.class);
    private final Map<Origin, Entry> firsts = new EnumMap<>(Origin.class);
    private final List<Remission> remissions = new ArrayList<>();

    Lifting(CaseFile file) {
        this.file = file;
        for (Map.Entry<EntryKey, Answers> each : file.answers().byKey().entrySet()) {
            EntryKey key = each.getKey();
            entries.computeIfAbsent(key.form(), form -> new ArrayList<>())
                    .add(new Entry(key, each.getValue(), file.answers()));
        }
    }

    /** HSCTs come first, as everything else is placed among them. */
    Timeline timeline() {
        EventFacts.hscts(this);
        EventFacts.lift(this);
        GraftFacts.lift(this);
        GvhdFacts.lift(this);
        TreatmentFacts.lift(this);
        return new Timeline(this);
    }

    CaseFile file() {
        return file;
    }

    List<Fact> facts() {
        return facts;
    }

    List<Gap> gaps() {
        return gaps;
    }

    NavigableMap<Integer, Start> hscts() {
        return hscts;
    }

    Map<Origin, Start> starts() {
        return starts;
    }

    /** The treatments with which an endpoint begins. */
    Map<Origin, Entry> firsts() {
        return firsts;
    }

    List<Remission> remissions() {
        return remissions;
    }

    /** The entries of a form. */
    List<Entry> of(Form form) {
        return entries.getOrDefault(form.code(), List.of());
    }

    /** The entries of a form under one HSCT. */
    List<Entry> of(Form form, int hsctSeq) {
        List<Entry> under = new ArrayList<>();
        for (Entry entry : of(form)) {
            if (entry.key().hsctSeq() == hsctSeq) {
                under.add(entry);
            }
        }
        return under;
    }

    /** Day 0 of an HSCT, from which on something under it may have happened. */
    long day0(int hsctSeq) {
        return hscts.get(hsctSeq) instanceof Start.Day day ? day.number() : Timeline.ANY_DAY;
    }

    void fact(Happening what, int hsctSeq, ClinicalDate date) {
        facts.add(new Fact(what, hsctSeq, date, false));
    }

    /** Something that happened, as an entry under an HSCT tells. */
    void happened(Happening what, Entry entry, Item<ClinicalDate> item) {
        happened(what, what, entry, item);
    }

    /** The same under another name than it is known by. */
    void happened(Happening what, Worded name, Entry entry, Item<ClinicalDate> item) {
        int hsctSeq = entry.key().hsctSeq();
        Optional<ClinicalDate> date = entry.get(item);
        if (date.isEmpty()) {
            Message why = Message.of("{event} of unknown date after HSCT {number}", name, hsctSeq);
            gaps.add(new Gap(what, hsctSeq, day0(hsctSeq), true, why));
        } else if (date.get().imputed().toEpochDay() < day0(hsctSeq)) {
            Message why = Message.of("{event} dated before HSCT {number}", name, hsctSeq);
            gaps.add(new Gap(what, hsctSeq, Timeline.ANY_DAY, true, why));
        } else {
            fact(what, hsctSeq, date.get());
        }
    }

    /** Something of which it is not known whether it happened since that day. */
    void unknown(Happening what, int hsctSeq, long from, Message why) {
        gaps.add(new Gap(what, hsctSeq, from, false, why));
    }
}
