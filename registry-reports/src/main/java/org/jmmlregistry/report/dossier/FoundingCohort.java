package org.jmmlregistry.report.dossier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.cohort.PublishedSeries;
import org.jmmlregistry.cohort.ReproducedFigure;
import org.jmmlregistry.cohort.SecondHscts;
import org.jmmlregistry.demonstration.FoundingCases;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.Endpoints;
import org.jmmlregistry.report.pdf.Typesetting;
import org.jmmlregistry.report.secondhsct.EarlyLateReport;
import org.jmmlregistry.selftest.Check;
import org.jmmlregistry.snapshot.FrozenData;
import org.jmmlregistry.statistics.Estimate;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.EndpointAnswer;
import org.jmmlregistry.study.Specification;
import org.jmmlregistry.study.StudyData;
import org.jmmlregistry.study.Subject;

/** The founding cohort, counted from its data as they came with the registry, beside what was published and told of it before. */
final class FoundingCohort {

    private static final String SERIES = "CHANG2004";
    private static final String MEMBERS = "children: series is " + SERIES + " and F01.series_membership is YES\n";
    private static final String QUESTION = MEMBERS
            + """
            HSCT: 2
            endpoints: OS, LFS, RI, NRM
            horizon: 600 months""";
    private static final String REPORT = "data: snapshot 1\n" + MEMBERS + "endpoints: OS_FAILURE";

    private final List<CaseFile> files = FoundingCases.files();

    private Answer answer(String question) {
        FrozenData data =
                new FrozenData(1, FoundingCases.CUT_OFF, FoundingCases.FROZEN_AT, "founding cohort", "0".repeat(64));
        List<Subject> subjects = files.stream()
                .map(file -> Subject.of(file, Optional.empty(), FoundingCases.CUT_OFF))
                .toList();
        return Answer.of(
                Specification.read(question),
                new StudyData(Optional.of(data), FoundingCases.CUT_OFF, FoundingCases.FROZEN_AT, subjects));
    }

    /** What the paper printed, then the estimates after the second HSCT with their limits. */
    List<FoundingFigure> figures() {
        return Stream.concat(published().stream().map(FoundingCohort::figure), estimates())
                .toList();
    }

    private List<ReproducedFigure> published() {
        List<CaseFile> members =
                answer(REPORT).counted().children().stream().map(Subject::file).toList();
        return PublishedSeries.of(SERIES).orElseThrow().against(SecondHscts.of(members));
    }

    private static FoundingFigure figure(ReproducedFigure figure) {
        return new FoundingFigure(figure.statement(), figure.printedInWords(), figure.print(), figure.agrees());
    }

    private Stream<FoundingFigure> estimates() {
        Answer answer = answer(QUESTION);
        return expected().stream().map(line -> estimate(answer, line));
    }

    /** A line of the estimates that were told before: endpoint, month, at risk, estimate, lower and upper limit. */
    private static FoundingFigure estimate(Answer answer, List<String> line) {
        Endpoint endpoint = Endpoints.withCode(line.get(0)).orElseThrow();
        int month = Integer.parseInt(line.get(1));
        Estimated.Reading reading = answer.endpoints().stream()
                .filter(EndpointAnswer.Compared.class::isInstance)
                .map(EndpointAnswer.Compared.class::cast)
                .filter(each -> each.endpoint().equals(endpoint))
                .findFirst()
                .orElseThrow()
                .arms()
                .get(0)
                .estimate()
                .estimated()
                .orElseThrow()
                .at(month);
        List<String> computed = List.of(
                String.valueOf(reading.atRisk()),
                number(reading.value()),
                number(reading.limits().lower()),
                number(reading.limits().upper()));
        List<String> expected = line.subList(2, line.size());
        return new FoundingFigure(
                Message.of("{endpoint}, month {month}", endpoint, month),
                inWords(expected),
                inWords(computed),
                computed.equals(expected));
    }

    private static Message inWords(List<String> line) {
        return Message.of(
                "{estimate} ({lower} to {upper}), at risk {n}", line.get(1), line.get(2), line.get(3), line.get(0));
    }

    private static String number(Estimate estimate) {
        return estimate.isDefined() ? String.format(Locale.ROOT, "%.3f", estimate.orElseThrow()) : "–";
    }

    private static List<List<String>> expected() {
        try (InputStream in = FoundingCohort.class.getResourceAsStream("/references/founding.csv")) {
            if (in == null) {
                throw new IllegalStateException("the figures of the founding cohort are not in the archive");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(2)
                    .map(line -> List.of(line.split(",")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Sets the report on second HSCTs as a PDF, and reads the published figures in it. */
    Message report() throws IOException, Check.Failed {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        Typesetting.write(EarlyLateReport.of(answer(REPORT)), Language.ENGLISH, pdf);
        try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
            String text = plain(new PDFTextStripper().getText(document));
            List<String> missing = new ArrayList<>();
            for (ReproducedFigure figure : published()) {
                String printed = plain(Language.ENGLISH.say(figure.print()));
                if (!figure.agrees() || !text.contains(printed)) {
                    missing.add(printed);
                }
            }
            if (!missing.isEmpty()) {
                throw new Check.Failed(Message.of("The report does not print these figures: {figures}.", missing));
            }
            return Message.of(
                    "{pages, plural, one {# page} other {# pages}}; {figures, plural, one {# figure of the paper is printed} other {all # figures of the paper are printed}}.",
                    document.getNumberOfPages(),
                    published().size());
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ");
    }
}
