package org.jmmlregistry.report.pdf;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Asks the reference validator which rules a file breaks. */
public final class Conformance {
    private Conformance() {}

    /** The broken rules of PDF/A-2a and PDF/UA-1, a line each; empty if the file conforms to both. */
    public static List<String> violations(byte[] pdf) throws Exception {
        return java.util.stream.Stream.concat(
                        violations(pdf, PDFAFlavour.PDFA_2_A).stream(), violations(pdf, PDFAFlavour.PDFUA_1).stream())
                .toList();
    }

    private static List<String> violations(byte[] pdf, PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(check -> check.getStatus() == TestAssertion.Status.FAILED)
                    .map(check -> flavour + " " + check.getRuleId().getClause() + "-"
                            + check.getRuleId().getTestNumber() + " "
                            + check.getMessage() + " " + check.getLocation().getContext())
                    .toList();
        }
    }
}
