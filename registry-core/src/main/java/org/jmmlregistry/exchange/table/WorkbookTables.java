package org.jmmlregistry.exchange.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jmmlregistry.exchange.table.Table.Line;
import org.jmmlregistry.language.Refused;

/** The sheets of an Excel workbook (.xlsx), hidden ones too, with what their cells show; formulas count by their last value. */
final class WorkbookTables {

    /** What an archive of twenty megabytes may unpack to before it counts as a trap. */
    private static final int LARGEST_PARTS = 100 * 1024 * 1024;

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final String FOLDER = "xl/";

    private final Map<String, byte[]> parts;
    private final int mostRows;
    private long rows;
    private boolean from1904;

    /** @throws Refused if the bytes are no workbook */
    WorkbookTables(byte[] file, int mostRows) {
        this.mostRows = mostRows;
        try {
            parts = Archive.parts(file, WorkbookTables::isRead, LARGEST_PARTS);
        } catch (IOException broken) {
            throw unreadable();
        }
        if (!parts.containsKey(FOLDER + "workbook.xml")) {
            throw Refused.notPossible(
                    "This is neither a CSV file nor an Excel workbook (.xlsx); save it as one of these and try again.");
        }
    }

    private static boolean isRead(String name) {
        return name.startsWith(FOLDER) && (name.endsWith(".xml") || name.endsWith(".rels"));
    }

    private static Refused unreadable() {
        return Refused.notPossible("The workbook is damaged; open it in Excel, save it again and try once more.");
    }

    List<Table> tables() {
        try {
            Map<String, String> sheets = sheets();
            Map<String, String> targets = targets();
            List<String> shared = shared();
            CellFormats formats = CellFormats.in(part("styles.xml"), from1904);
            List<Table> tables = new ArrayList<>();
            for (Map.Entry<String, String> sheet : sheets.entrySet()) {
                Optional<InputStream> part =
                        Optional.ofNullable(targets.get(sheet.getValue())).flatMap(this::part);
                if (part.isPresent()) {
                    List<Line> lines = new SheetRows(shared, formats).read(part.get(), mostRows - rows);
                    rows += lines.size();
                    Table.of(sheet.getKey(), lines).ifPresent(tables::add);
                }
            }
            return tables;
        } catch (XMLStreamException | NumberFormatException | IndexOutOfBoundsException broken) {
            throw unreadable();
        }
    }

    private Optional<InputStream> part(String name) {
        return Optional.ofNullable(parts.get(FOLDER + name)).map(ByteArrayInputStream::new);
    }

    /** What the sheets are called, and under which id each is found. */
    private Map<String, String> sheets() throws XMLStreamException {
        Map<String, String> sheets = new LinkedHashMap<>();
        Xml.each(part("workbook.xml"), xml -> {
            if (xml.is("workbookPr")) {
                from1904 =
                        List.of("1", "true").contains(xml.attribute("date1904").orElse(""));
            } else if (xml.is("sheet")) {
                String id = xml.attribute(RELATIONS, "id")
                        .or(() -> xml.attribute(STRICT_RELATIONS, "id"))
                        .orElse("");
                sheets.put(xml.attribute("name").orElse(""), id);
            }
        });
        return sheets;
    }

    private Map<String, String> targets() throws XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        Xml.each(part("_rels/workbook.xml.rels"), xml -> {
            if (xml.is("Relationship")) {
                String target = xml.attribute("Target").orElse("");
                targets.put(
                        xml.attribute("Id").orElse(""),
                        target.startsWith("/" + FOLDER) ? target.substring(FOLDER.length() + 1) : target);
            }
        });
        return targets;
    }

    /** The texts that cells name by their number. */
    private List<String> shared() throws XMLStreamException {
        List<String> texts = new ArrayList<>();
        Xml.each(part("sharedStrings.xml"), xml -> {
            if (xml.is("si")) {
                texts.add(xml.richText("si"));
            }
        });
        return texts;
    }
}
