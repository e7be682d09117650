package org.jmmlregistry.cohort;

import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/**
 * Who is counted: the members of a population, of the kinds of case that are counted together, who had at least a number of
 * HSCTs.
 *
 * @param hscts 0 if no HSCT is asked for
 */
public record Cohort(Population population, CaseKinds kinds, int hscts) implements Worded {

    public static Cohort of(Population population, CaseKinds kinds) {
        return new Cohort(population, kinds, 0);
    }

    /** The same with at least this many HSCTs. */
    public Cohort withHscts(int atLeast) {
        return new Cohort(population, kinds, atLeast);
    }

    public boolean includes(CaseFile file) {
        return kinds.include(file) && wouldInclude(file);
    }

    /** Whether only its kind keeps the case out. */
    public boolean leavesOutForItsKind(CaseFile file) {
        return !kinds.include(file) && wouldInclude(file);
    }

    private boolean wouldInclude(CaseFile file) {
        return population.includes(file)
                && (hscts == 0 || file.transplant(hscts).isPresent());
    }

    @Override
    public Message words() {
        return Message.of("{population} {kinds}.", populationInWords(), kinds);
    }

    private Message populationInWords() {
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
