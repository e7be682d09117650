package org.jmmlregistry.statistics;

/** How tied events enter a partial likelihood. */
public enum Ties {
    /** Efron 1977: tied events leave the risk set one after the other, on average. */
    EFRON,
    /** Breslow 1974: every tied event sees the whole risk set. */
    BRESLOW
}
