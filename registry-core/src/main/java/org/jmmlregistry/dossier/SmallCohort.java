package org.jmmlregistry.dossier;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jmmlregistry.statistics.Covariates;
import org.jmmlregistry.statistics.CoxDesign;
import org.jmmlregistry.statistics.CoxOptions.Ties;
import org.jmmlregistry.statistics.Groups;

/** One synthetic cohort of 1 to 300 rows, with what R computed on it. */
record SmallCohort(ReferenceFile computed) {

    String name() {
        return computed.get("name").text();
    }

    int n() {
        return computed.get("time").size();
    }

    double[] numbers(String column) {
        return computed.get(column).numbers();
    }

    int[] causes() {
        return Arrays.stream(numbers("cause")).mapToInt(x -> (int) x).toArray();
    }

    int[] events() {
        return Arrays.stream(causes()).map(cause -> cause == 1 ? 1 : 0).toArray();
    }

    Groups groups(String column, int count) {
        List<String> labels =
                IntStream.rangeClosed(1, count).mapToObj(String::valueOf).toList();
        return Groups.of(
                Arrays.stream(numbers(column)).mapToInt(x -> (int) x - 1).toArray(), labels);
    }

    Covariates covariates() {
        return Covariates.of("x1", numbers("x1")).and("x2", numbers("x2"));
    }

    boolean hasModels() {
        return computed.get("cox").size() > 0;
    }

    static Ties ties(ReferenceFile model) {
        return model.get("ties").text().equals("efron") ? Ties.EFRON : Ties.BRESLOW;
    }

    /** As R was asked for the model. */
    CoxDesign design(ReferenceFile model) {
        CoxDesign design = CoxDesign.of(numbers("time"), events(), covariates());
        if (model.get("counting").whole() == 1) {
            design = design.entering(numbers("entry"));
        }
        if (model.get("stratified").whole() == 1) {
            design = design.stratified(groups("stratum", 2));
        }
        return model.get("clustered").whole() == 1 ? design.clustered(groups("centre", n())) : design;
    }
}
