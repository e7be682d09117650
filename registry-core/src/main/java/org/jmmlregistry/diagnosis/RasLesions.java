package org.jmmlregistry.diagnosis;

import java.util.List;
import java.util.regex.Pattern;
import org.jmmlregistry.dictionary.Claim;
import org.jmmlregistry.dictionary.Entry;

/** Whether the genetic tests of a case show a lesion of the RAS pathway, as a rule set asks for it. */
final class RasLesions {

    /** The first two or last two bases of an intron, as HGVS writes them: c.1096-1G>C. */
    private static final Pattern SPLICE_SITE = Pattern.compile("c\\.[0-9_]*[0-9][+-][12](?![0-9]).*");

    private final List<Entry> tests;
    private final boolean neurofibromatosis;

    private RasLesions(List<Entry> tests, boolean neurofibromatosis) {
        this.tests = tests;
        this.neurofibromatosis = neurofibromatosis;
    }

    static RasLesions of(Entry diagnosis) {
        return new RasLesions(
                diagnosis.inCase().of(GeneticsForm.FORM),
                diagnosis.has(DiagnosisForm.SYNDROME, several -> several.contains(Syndrome.NF1)));
    }

    /** False only if somebody looked and found nothing; a variant whose origin or second allele is not known decides nothing. */
    Claim claim(CriteriaSet set) {
        if (neurofibromatosis) {
            return Claim.TRUE;
        }
        Claim found = Claim.any(tests.stream()
                .filter(Mutations::counts)
                .map(test -> lesion(test, set))
                .toArray(Claim[]::new));
        boolean searched = tests.stream().anyMatch(test -> test.is(GeneticsForm.GENE, Gene.NONE_FOUND));
        return found == Claim.FALSE && !searched ? Claim.UNKNOWN : found;
    }

    private static Claim lesion(Entry test, CriteriaSet set) {
        boolean of2022 = set == CriteriaSet.WHO2022 || set == CriteriaSet.ICC2022;
        return test.get(GeneticsForm.GENE)
                .map(gene -> switch (gene) {
                    case PTPN11, KRAS, NRAS -> origin(test, Origin.SOMATIC);
                    case RRAS -> of2022 ? origin(test, Origin.SOMATIC) : Claim.FALSE;
                    case NF1 -> of2022 ? origin(test, Origin.GERMLINE).or(secondAlleleLost(test)) : Claim.TRUE;
                    case CBL -> cbl(test, set);
                    default -> Claim.FALSE;
                })
                .orElse(Claim.FALSE);
    }

    /** WHO 2022 takes a somatic CBL variant as well as one of the germline. */
    private static Claim cbl(Entry test, CriteriaSet set) {
        Claim spliced = Claim.of(test.has(
                GeneticsForm.HGVS_C, variant -> SPLICE_SITE.matcher(variant).matches()));
        Claim lost = secondAlleleLost(test).or(spliced);
        return set == CriteriaSet.WHO2022 ? lost : lost.and(origin(test, Origin.GERMLINE));
    }

    private static Claim origin(Entry test, Origin wanted) {
        return Claim.of(test.get(GeneticsForm.ORIGIN), wanted::equals);
    }

    private static Claim secondAlleleLost(Entry test) {
        return Claim.of(test.get(GeneticsForm.ZYGOSITY_LOH), zygosity -> zygosity != Zygosity.HET);
    }
}
