package org.jmmlregistry.cohort;

import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/**
 * Who is counted: the members of a population who had at least a number of HSCTs.
 *
 * @param hscts 0 if no HSCT is asked for
 */
public record Cohort(Population population, int hscts) implements Worded {

    public static Cohort of(Population population) {
        return new Cohort(population, 0);
    }

    /** The same with at least this many HSCTs. */
    public Cohort withHscts(int atLeast) {
        return new Cohort(population, atLeast);
    }

    public boolean includes(CaseFile file) {
        return population.includes(file)
                && (hscts == 0 || file.transplant(hscts).isPresent());
    }

    @Override
    public Message words() {
        if (population instanceof Population.Series series) {
            return Message.of(
                    "Members of the series {code}{hscts, plural, =0 {} =1 { with an HSCT} =2 { with a second HSCT} other { with at "
                            + "least # HSCTs}}. Cases whose membership is unknown are not counted.",
                    series.code(),
                    hscts);
        }
        return Message.of(
                "All cases of the registry{hscts, plural, =0 {} =1 { with an HSCT} =2 { with a second HSCT} other { with at least "
                        + "# HSCTs}}.",
                hscts);
    }
}
