package org.jmmlregistry.report.catalogue;

import org.jmmlregistry.cohort.SecondHscts;
import org.jmmlregistry.cohort.Study;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Basis;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.drawing.Flow;
import org.jmmlregistry.report.study.Glossary;
import org.jmmlregistry.report.study.Percents;
import org.jmmlregistry.report.study.SecondHsctBlocks;
import org.jmmlregistry.report.study.SecondHsctChildren;

/** Children after a second HSCT: the founding table, survival, relapse and death after it, early against late, and each course. */
public final class SecondHsctReport implements ReportType {

    private static final Message TITLE = Message.of("Second HSCT in juvenile myelomonocytic leukaemia");

    @Override
    public String name() {
        return "second-hsct";
    }

    @Override
    public Message title() {
        return TITLE;
    }

    @Override
    public Message lead() {
        return Message.of("Who lives after a second HSCT, and how it went with an early and a late one.");
    }

    @Override
    public Report of(Study wider) {
        SecondHscts children = wider.secondHscts();
        Study study = wider.withHscts(2);
        SecondHsctBlocks blocks = new SecondHsctBlocks(children, new Percents(true));
        Report.Text text = Report.titled(
                Furniture.imprint(study, TITLE, Message.of("JMML Registry · Second HSCT, cohort report")),
                Message.of("Cohort report"),
                TITLE);
        Message flow = Message.of("Flow of patients");
        text.add(Furniture.facts(study))
                .heading(Message.of("Principal findings"))
                .addAll(blocks.findings())
                .heading(Message.of("Abbreviations"))
                .add(Glossary.table("abbreviations", Glossary.ABBREVIATIONS))
                .heading(flow)
                .drawn(new Flow(flow, SecondHsctFlow.of(study, children), SecondHsctFlow.FLOW_IN_R));
        study.published().ifPresent(series -> text.addAll(blocks.published(series)));
        return text.addAll(blocks.curves())
                .addAll(blocks.timing())
                .addAll(blocks.missingAndCourses())
                .chapter(Message.of("Definitions"))
                .add(Glossary.table("definitions", SecondHsctBlocks.definitions()))
                .from(new Basis(
                        name(),
                        Furniture.source(study),
                        study.composition(),
                        blocks.figures(),
                        () -> SecondHsctChildren.of(children)));
    }
}
