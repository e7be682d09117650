package org.jmmlregistry.statistics;

import java.util.ArrayList;
import java.util.List;

/** Named columns of numbers that explain an outcome; a category enters as indicator columns. */
public final class Covariates {

    private final List<String> names;
    private final List<double[]> columns;

    private Covariates(List<String> names, List<double[]> columns) {
        this.names = names;
        this.columns = columns;
    }

    /** One column; the values are read, not copied. */
    public static Covariates of(String name, double[] values) {
        return new Covariates(List.of(), List.of()).and(name, values);
    }

    /** These columns and one more. */
    public Covariates and(String name, double[] values) {
        Contract.finite(name, values);
        if (!columns.isEmpty()) {
            Contract.sameLength(name, values.length, rows());
        }
        if (names.contains(name)) {
            throw new IllegalArgumentException("covariate " + name + " is given twice");
        }
        List<String> moreNames = new ArrayList<>(names);
        List<double[]> moreColumns = new ArrayList<>(columns);
        moreNames.add(name);
        moreColumns.add(values);
        return new Covariates(List.copyOf(moreNames), List.copyOf(moreColumns));
    }

    /** These columns and an indicator of each group but the first, named by the group. */
    public Covariates and(String name, Groups groups) {
        Covariates more = this;
        for (int group = 1; group < groups.count(); group++) {
            double[] indicator = new double[groups.rows()];
            for (int row = 0; row < indicator.length; row++) {
                indicator[row] = groups.of(row) == group ? 1 : 0;
            }
            more = more.and(name + " " + groups.labels().get(group), indicator);
        }
        return more;
    }

    public List<String> names() {
        return names;
    }

    public int count() {
        return names.size();
    }

    int rows() {
        return columns.get(0).length;
    }

    double[] column(int covariate) {
        return columns.get(covariate);
    }
}
