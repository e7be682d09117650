package org.jmmlregistry.unsent;

import java.util.List;
import java.util.Map;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.patient.RegistryId;

/**
 * What stood in the controls of a form when it was sent without a session.
 *
 * @param version the one of the entry that the form was filled from; 0 for a new entry
 * @param typed every character of each control, by the control's name
 */
public record UnsentText(RegistryId id, EntryKey key, int version, Map<String, List<String>> typed) {

    public UnsentText {
        typed = Map.copyOf(typed);
    }
}
