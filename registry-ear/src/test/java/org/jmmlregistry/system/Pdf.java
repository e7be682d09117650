package org.jmmlregistry.system;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A report as it was downloaded. */
record Pdf(byte[] bytes) {

    /** All text, with single spaces. */
    String text() throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00a0]+", " ");
        }
    }

    /** The standards of archiving and accessibility that the file does not keep; empty if it keeps both. */
    List<String> brokenStandards() throws IOException, VeraPDFException {
        VeraGreenfieldFoundryProvider.initialise();
        List<String> broken = new ArrayList<>();
        for (PDFAFlavour standard : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
            try (PDFAParser parser =
                            Foundries.defaultInstance().createParser(new ByteArrayInputStream(bytes), standard);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
                if (!validator.validate(parser).isCompliant()) {
                    broken.add(standard.getId());
                }
            }
        }
        return broken;
    }
}
