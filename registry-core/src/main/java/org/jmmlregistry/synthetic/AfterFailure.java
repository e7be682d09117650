package org.jmmlregistry.synthetic;

import java.time.LocalDate;
import java.util.Optional;
import org.jmmlregistry.synthetic.SyntheticCourse.Failure;

/** How an HSCT ended: a failure with what was done about it, the HSCT that followed, or death; nothing if remission lasts. */
record AfterFailure(Optional<Failure> failure, Optional<LocalDate> nextHsct, Optional<LocalDate> death) {}
