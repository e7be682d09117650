package org.jmmlregistry.report.catalogue;

import org.jmmlregistry.cohort.Study;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Report;

/** A kind of report on a cohort, which the catalogue offers on its page, over REST and as a file. */
public interface ReportType {

    /** Its name in addresses: small letters, digits and hyphens. */
    String name();

    Message title();

    /** One sentence on what it says. */
    Message lead();

    /** @throws org.jmmlregistry.language.Refused if the study has nobody to report on */
    Report of(Study study);
}
