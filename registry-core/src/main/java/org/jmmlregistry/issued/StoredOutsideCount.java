package org.jmmlregistry.issued;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A count that readers outside were told; it is never changed. */
@Entity
@Table(name = "outside_count")
class StoredOutsideCount {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outside_count_seq")
    @SequenceGenerator(name = "outside_count_seq", sequenceName = "outside_count_seq", allocationSize = 50)
    private long id;

    @Column(name = "release_id")
    private long releaseId;

    @Lob
    private String children = "";

    protected StoredOutsideCount() {}

    StoredOutsideCount(long release, Collection<Long> numbers) {
        releaseId = release;
        children = numbers.stream().sorted().map(String::valueOf).collect(Collectors.joining(" "));
    }

    long release() {
        return releaseId;
    }

    /** The numbers of the children. */
    List<Long> numbers() {
        return Stream.of(children.split(" ", -1)).map(Long::valueOf).toList();
    }
}
