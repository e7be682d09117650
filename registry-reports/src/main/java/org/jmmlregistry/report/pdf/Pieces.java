package org.jmmlregistry.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Curves;
import org.jmmlregistry.report.Drawing;
import org.jmmlregistry.report.PrintedTable;
import org.jmmlregistry.report.Questions;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.Sheet;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.drawing.CurveDrawing;

/** The blocks of a report in a language, as pieces of a document. */
final class Pieces {

    /** Room for a pair of names, and for a question, on a form. */
    record Pair(String left, String right) {}

    record Asked(String label, String detail, String shape, String left, String right, String absence) {}

    private static final String BOX = "\u2610 ";

    /** As long as a choice may be to stand beside another one. */
    private static final int WIDEST_IN_HALF = 22;

    /** A chapter begins where there is room for two rows of its table; of so many it begins where there is room for all. */
    private static final int FEWEST_ROWS_HELD = 3;

    private static final int MOST_ROWS_HELD = 10;

    /** More than this many rows are no whole that fits on a page. */
    private static final int MOST_ROWS_OF_A_PAGE = 40;

    private final Language language;
    private final Lettering lettering;
    private final List<Piece> pieces = new ArrayList<>();
    private Piece.Place place = new Piece.Place(0, 0, 0);
    private int tables;
    private boolean flowing;
    private boolean bare;

    /** Whether what is set has begun at the top of a page and may run on over the next. */
    private boolean fromTop = true;

    /** Whether what stands since the top of the page may have left little of it. */
    private boolean isLow;

    private Optional<Block> following = Optional.empty();

    private Pieces(Language language, Lettering lettering) {
        this.language = language;
        this.lettering = lettering;
    }

    static List<Piece> of(Report report, Language language, Lettering lettering) {
        Pieces all = new Pieces(language, lettering);
        lettering.under(language.say(report.title()));
        all.add("TITLE", language.say(report.kicker()), language.say(report.title()));
        for (int each = 0; each < report.blocks().size(); each++) {
            all.following = report.blocks().subList(each + 1, report.blocks().size()).stream()
                    .findFirst();
            all.add(report.blocks().get(each));
        }
        lettering.note(language).ifPresent(note -> all.add("NOTE", "", note));
        return all.pieces;
    }

    private void add(Block block) {
        if (block instanceof Block.Heading heading) {
            add(heading);
        } else if (block instanceof Block.Text text) {
            add("PARAGRAPH", "", text.in(language));
        } else if (block instanceof Block.Note note) {
            add("NOTE", "", language.say(note.text()));
        } else if (block instanceof Block.Caution caution) {
            add("CAUTION", language.say(caution.title()), points(caution.points()));
        } else if (block instanceof Block.Drawn drawn) {
            add(drawn.picture().draw(language));
        } else if (block instanceof Block.Typed typed) {
            add("NOTE", "", String.join("\n", typed.lines()));
        } else if (block instanceof Block.Offers offers) {
            offers.offers().forEach(offer -> {
                add("SUBHEADING", "", language.say(offer.name()));
                add("PARAGRAPH", "", language.say(offer.question()));
                add("NOTE", "", offer.asked().strip().replace("\n", " · "));
            });
        } else if (block instanceof Curves curves) {
            add(curves);
        } else if (block instanceof Table table) {
            add(table);
        } else if (block instanceof Sheet sheet) {
            add(sheet);
        } else if (block instanceof Questions questions) {
            add(questions);
        }
    }

    private void add(String kind, String title, String text) {
        pieces.add(Piece.words(kind, next(kind), title, text));
    }

    private String points(List<Message> points) {
        return points.size() == 1
                ? language.say(points.get(0))
                : points.stream().map(point -> "•\u00a0" + language.say(point)).collect(Collectors.joining("\n"));
    }

    private String said(List<? extends Worded> parts, String between) {
        return parts.stream().map(language::say).collect(Collectors.joining(between));
    }

    private void add(Block.Heading heading) {
        String text = language.say(heading.text());
        lettering.under(text);
        boolean first = isHeading(pieces.get(pieces.size() - 1));
        switch (heading.level()) {
            case WHOLE, PAGE -> {
                place = place.nextPage();
                fromTop = true;
                isLow = false;
            }
            case CHAPTER -> {
                place = place.nextChapter();
                if (!fromTop || isHeldByHeading() || (isLow && isHeldByFewRows())) {
                    beginSection();
                }
            }
            case SECTION, PART -> {
                if (!first) {
                    beginSection();
                }
            }
        }
        flowing = heading.level() != Block.Level.SECTION && (flowing || heading.level() != Block.Level.PART);
        bare = true;
        pieces.add(Piece.words(kind(heading.level()), place, "", text));
    }

    /** A heading beneath a heading must not stand on another page. */
    private boolean isHeldByHeading() {
        return following.filter(Block.Heading.class::isInstance).isPresent();
    }

    /** A table of few rows is not divided. */
    private boolean isHeldByFewRows() {
        return following
                .filter(block -> block instanceof Table table
                        && table.rows().size() >= FEWEST_ROWS_HELD
                        && table.rows().size() <= MOST_ROWS_HELD)
                .isPresent();
    }

    /** A table that is longer than a page runs on from where it stands, and so does what follows it. */
    private Piece.Place next(Table table) {
        isLow = isLow || table.rows().size() > MOST_ROWS_HELD;
        if (table.rows().size() <= MOST_ROWS_OF_A_PAGE) {
            return next("TABLE");
        }
        bare = false;
        fromTop = true;
        return place;
    }

    private void beginSection() {
        place = place.nextSection();
        fromTop = false;
    }

    private static String kind(Block.Level level) {
        return switch (level) {
            case WHOLE -> "WHOLE";
            case PAGE, CHAPTER, SECTION -> "HEADING";
            case PART -> "SUBHEADING";
        };
    }

    private static boolean isHeading(Piece piece) {
        return piece.kind().endsWith("HEADING") || "WHOLE".equals(piece.kind());
    }

    /**
     * Where the next piece belongs: in a chapter the first stands with the heading and the notes above it, each further one stays
     * whole by itself with the notes beneath; what has begun at the top of a page runs on up to the first drawing. A caution is
     * never split and takes nothing with it.
     */
    private Piece.Place next(String kind) {
        boolean beside = "NOTE".equals(kind) || "CAUTION".equals(kind);
        if (flowing && !beside && !bare && (!fromTop || "FIGURE".equals(kind))) {
            beginSection();
        }
        bare = bare && beside;
        return place;
    }

    private void add(Drawing drawing) {
        Piece.Place here = next("FIGURE");
        Piece before = pieces.get(pieces.size() - 1);
        if (flowing && "HEADING".equals(before.kind())) {
            pieces.set(pieces.size() - 1, Piece.headedFigure(here, before.text(), drawing));
        } else {
            pieces.add(Piece.figure(here, drawing));
        }
    }

    private void add(Curves curves) {
        if (curves.isDrawn()) {
            add(CurveDrawing.draw(curves, language));
        }
        curves.notDrawn().ifPresent(why -> add("NOTE", "", language.say(why)));
        note(curves.counted());
        curves.readings().ifPresent(this::add);
        note(curves.imputed());
        if (!curves.leftOut().isEmpty()) {
            add("NOTE", "", language.say(Message.of("Not evaluable and left out: {children}.", curves.leftOut())));
        }
    }

    private void note(List<Message> sentences) {
        if (!sentences.isEmpty()) {
            add("NOTE", "", said(sentences, " "));
        }
    }

    private void add(Table table) {
        PrintedTable printed = PrintedTable.of(table, language);
        List<TableSetting> parts = TableSetting.of(table, printed);
        for (int part = 0; part < parts.size(); part++) {
            if (part > 0) {
                add("NOTE", "", language.say(Message.of("Further columns of the same rows:")));
            }
            pieces.add(Piece.table(next(table), parts.get(part), ++tables));
        }
        printed.notes().forEach(note -> add("NOTE", "", note));
    }

    private void add(Sheet sheet) {
        List<Pair> pairs = sheet.pairs().stream()
                .map(pair -> new Pair(
                        language.say(pair.left()),
                        pair.right().map(language::say).orElse("")))
                .toList();
        add(new TableSetting(Template.of(Template.SHEET), List.of(), new RecordRows(pairs)));
    }

    private void add(Questions questions) {
        List<Asked> asked = questions.questions().stream().map(this::asked).toList();
        List<String> headings = List.of(
                language.say(Message.of("Question")),
                language.say(Message.of("Answer")),
                language.say(Message.of("No value: why")),
                language.say(Message.of("year – month – day")));
        add(new TableSetting(Template.of(Template.QUESTIONS), headings, new RecordRows(asked)));
    }

    private Asked asked(Questions.Question question) {
        List<String> answers = question.answers().stream().map(language::say).toList();
        if (question.shape() != Questions.Shape.CHOICES) {
            return asked(question, question.shape().name(), String.join("\n", answers), "");
        }
        boolean narrow = answers.stream().allMatch(choice -> choice.length() <= WIDEST_IN_HALF);
        int middle = narrow ? (answers.size() + 1) / 2 : answers.size();
        return asked(
                question,
                narrow ? "CHOICES" : "LIST",
                ticks(answers.subList(0, middle)),
                ticks(answers.subList(middle, answers.size())));
    }

    private static String ticks(List<String> choices) {
        return choices.stream().map(choice -> BOX + choice).collect(Collectors.joining("\n"));
    }

    private Asked asked(Questions.Question question, String shape, String left, String right) {
        return new Asked(
                language.say(question.label()),
                said(question.detail(), " · "),
                shape,
                left,
                right,
                said(question.absence(), " "));
    }

    private void add(TableSetting setting) {
        pieces.add(Piece.table(next("TABLE"), setting, ++tables));
    }
}
