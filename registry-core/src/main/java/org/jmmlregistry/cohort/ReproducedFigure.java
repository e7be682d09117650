package org.jmmlregistry.cohort;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jmmlregistry.language.Message;

/**
 * A figure as a paper printed it beside the same figure from the data.
 *
 * @param printed the paper's own print, such as {@code 7 of 13 (54 %)}
 * @param computed the unrounded numbers of the data, in the same order; empty if there are none
 * @param print how these are printed
 */
public record ReproducedFigure(Message statement, String printed, List<Double> computed, Message print) {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern SHARE = Pattern.compile("(\\d+) of (\\d+) \\((\\d+) %\\)");

    public ReproducedFigure {
        computed = List.copyOf(computed);
    }

    /** Whether the numbers are the same, as exactly as the paper prints them. */
    public boolean agrees() {
        List<BigDecimal> published = published();
        if (published.size() != computed.size()) {
            return false;
        }
        for (int each = 0; each < published.size(); each++) {
            BigDecimal number = published.get(each);
            BigDecimal ours = BigDecimal.valueOf(computed.get(each)).setScale(number.scale(), RoundingMode.HALF_UP);
            if (ours.compareTo(number) != 0) {
                return false;
            }
        }
        return true;
    }

    /** The paper's print as it reads in any language. */
    public Message printedInWords() {
        Matcher share = SHARE.matcher(printed);
        if (share.matches()) {
            return Message.of(
                    "{count} ({percent})",
                    Message.of("{count} of {all}", share.group(1), share.group(2)),
                    Message.of("{percent} %", share.group(3)));
        }
        List<BigDecimal> numbers = published();
        return numbers.size() > 1 ? Message.of("{figures}", numbers) : Message.verbatim(printed);
    }

    /** The numbers in the print. */
    public List<BigDecimal> published() {
        List<BigDecimal> numbers = new ArrayList<>();
        Matcher found = NUMBER.matcher(printed);
        while (found.find()) {
            numbers.add(new BigDecimal(found.group()));
        }
        return numbers;
    }
}
