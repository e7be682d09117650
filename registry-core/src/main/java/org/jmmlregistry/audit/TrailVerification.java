package org.jmmlregistry.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.language.Message;

/**
 * What came of reading the whole chain.
 *
 * @param entries how many entries were read
 * @param hash the hash of the last of them
 * @param fault the first fault; empty if the chain is whole
 * @param remarks what is no fault of the chain and is to be known, such as a clock that was set back
 */
public record TrailVerification(long entries, String hash, Optional<TrailFault> fault, List<Message> remarks) {

    public TrailVerification {
        remarks = List.copyOf(remarks);
    }

    public boolean isWhole() {
        return fault.isEmpty();
    }

    /** The same with what is known from elsewhere, as of the file with the chain's end. */
    public TrailVerification with(List<Message> more) {
        return new TrailVerification(
                entries,
                hash,
                fault,
                Stream.concat(remarks.stream(), more.stream()).toList());
    }
}
