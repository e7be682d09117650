package org.jmmlregistry.web.worklist;

import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.language.Message;

/** What stands above the column of a form, where its title is too long. */
public record ShortForm(Form form) {

    public String code() {
        return form.code();
    }

    public Message title() {
        return form.words();
    }

    public Message words() {
        return switch (form.code()) {
            case "F03" -> Message.in("column", "Diag\u00adnosis");
            case "F04" -> Message.in("column", "Gene\u00adtics");
            case "F05" -> Message.in("column", "Therapy");
            case "F06" -> Message.in("column", "Spleen");
            case "F07" -> Message.in("column", "HSCT");
            case "F07b" -> Message.in("column", "Condi\u00adtioning");
            case "F08" -> Message.in("column", "Engraft\u00adment");
            case "F09" -> Message.in("column", "Chimer\u00adism");
            case "F12a" -> Message.in("column", "IS stop");
            case "F12b" -> Message.in("column", "DLI");
            case "F12c" -> Message.in("column", "Salvage");
            case "F12d" -> Message.in("column", "Re\u00adsponse");
            case "F13" -> Message.in("column", "Event");
            case "F14" -> Message.in("column", "Why again");
            case "F15" -> Message.in("column", "Second cancer");
            case "F16" -> Message.in("column", "Visits");
            default -> form.words();
        };
    }
}
