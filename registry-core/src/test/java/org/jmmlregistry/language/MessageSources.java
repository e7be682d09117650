package org.jmmlregistry.language;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The main sources of all modules, as the compiler reads them, and in them every place where a message is made. */
final class MessageSources {

    private static final Set<String> SENTENCES =
            Set.of("Message.of", "Refused.notFound", "Refused.malformed", "Refused.notPossible", "Refused.damaged");

    /**
     * Where a message is made.
     *
     * @param context empty if it is no constant
     * @param pattern empty if it is no constant
     * @param arguments how many stand behind the pattern
     * @param labels the texts among the constants of the enumeration in which a name is made
     */
    record Made(
            String file,
            long line,
            String method,
            Optional<String> context,
            Optional<String> pattern,
            int arguments,
            List<String> labels) {

        boolean isName() {
            return method.equals("Message.name");
        }

        String place() {
            return file + ":" + line;
        }
    }

    /** A text with blanks in it that is put together with others by {@code formatted} or {@code +}, exceptions left out. */
    record Pieced(String file, long line, String text) {}

    private final List<Made> made = new ArrayList<>();
    private final List<Pieced> pieced = new ArrayList<>();
    private final List<String> codeLists = new ArrayList<>();

    private MessageSources() {}

    /** Reads them all. */
    static MessageSources read() {
        MessageSources sources = new MessageSources();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(mainSources()));
            Trees trees = Trees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                sources.new Walk(unit, trees).scan(unit, null);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the main sources", unreadable);
        }
        return sources;
    }

    private static List<Path> mainSources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : List.of("registry-core", "registry-reports", "registry-web")) {
            try (Stream<Path> files = Files.walk(root().resolve(module).resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }

    /** The folder that holds all modules. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("registry-core"))) {
            folder = Optional.ofNullable(folder.getParent())
                    .orElseThrow(() -> new IllegalStateException("the working folder: not within the repository"));
        }
        return folder;
    }

    List<Made> made() {
        return List.copyOf(made);
    }

    List<Pieced> pieced() {
        return List.copyOf(pieced);
    }

    /** The names of the enumerations that are code lists. */
    List<String> codeLists() {
        return List.copyOf(codeLists);
    }

    /** One source file. */
    private final class Walk extends TreePathScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final Trees trees;
        private final String file;
        private final Map<String, ExpressionTree> constants = new HashMap<>();

        Walk(CompilationUnitTree unit, Trees trees) {
            this.unit = unit;
            this.trees = trees;
            this.file = unit.getPackageName() + "/"
                    + Path.of(unit.getSourceFile().toUri()).getFileName();
        }

        @Override
        public Void visitClass(ClassTree type, Void none) {
            for (Tree member : type.getMembers()) {
                if (member instanceof VariableTree field
                        && field.getModifiers().getFlags().containsAll(Set.of(Modifier.STATIC, Modifier.FINAL))
                        && field.getInitializer() != null) {
                    constants.put(field.getName().toString(), field.getInitializer());
                }
            }
            boolean isCodeList = type.getKind() == Tree.Kind.ENUM
                    && type.getImplementsClause().stream()
                            .anyMatch(each -> each.toString().equals("Coded"));
            if (isCodeList) {
                codeLists.add(unit.getPackageName() + "." + type.getSimpleName());
            }
            return super.visitClass(type, null);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
            List<? extends ExpressionTree> given = call.getArguments();
            String method = call.getMethodSelect().toString();
            if (SENTENCES.contains(method)) {
                keep(call, method, Optional.of(""), given.get(0), given.size() - 1);
            } else if (method.equals("Concern.about")) {
                concern(call, given);
            } else if (method.equals("Message.in") || method.equals("Message.name")) {
                keep(call, method, constant(given.get(0)), given.get(1), given.size() - 2);
            } else if (call.getMethodSelect() instanceof MemberSelectTree select
                    && select.getIdentifier().contentEquals("formatted")) {
                constant(select.getExpression()).ifPresent(text -> piece(call, text));
            }
            return super.visitMethodInvocation(call, null);
        }

        @Override
        public Void visitBinary(BinaryTree sum, Void none) {
            if (sum.getKind() == Tree.Kind.PLUS && constant(sum).isEmpty()) {
                constant(sum.getLeftOperand()).ifPresent(text -> piece(sum, text));
                constant(sum.getRightOperand()).ifPresent(text -> piece(sum, text));
            }
            return super.visitBinary(sum, null);
        }

        /** The pattern stands behind an entry and an item, or behind a date; a message made elsewhere may stand there instead. */
        private void concern(Tree call, List<? extends ExpressionTree> given) {
            for (int at = 1; at < Math.min(given.size(), 3); at++) {
                if (constant(given.get(at)).isPresent()) {
                    keep(call, "Concern.about", Optional.of(""), given.get(at), given.size() - at - 1);
                    return;
                }
            }
        }

        private void keep(Tree call, String method, Optional<String> context, ExpressionTree pattern, int arguments) {
            made.add(new Made(file, line(call), method, context, constant(pattern), arguments, labels()));
        }

        private void piece(Tree where, String text) {
            if (text.strip().contains(" ") && text.chars().anyMatch(Character::isLetter) && !isForProgrammers()) {
                pieced.add(new Pieced(file, line(where), text));
            }
        }

        /** Whether it stands in an exception that tells of a broken contract. */
        private boolean isForProgrammers() {
            for (Tree above : getCurrentPath()) {
                if (above instanceof NewClassTree exception
                        && exception.getIdentifier().toString().matches(".*(Exception|Error)")) {
                    return true;
                }
            }
            return false;
        }

        private long line(Tree tree) {
            return unit.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(unit, tree));
        }

        private List<String> labels() {
            for (Tree above : getCurrentPath()) {
                if (above instanceof ClassTree type) {
                    return type.getMembers().stream()
                            .filter(VariableTree.class::isInstance)
                            .map(member -> ((VariableTree) member).getInitializer())
                            .filter(NewClassTree.class::isInstance)
                            .flatMap(constant -> ((NewClassTree) constant).getArguments().stream())
                            .flatMap(text -> constant(text).stream())
                            .toList();
                }
            }
            return List.of();
        }

        /** The text of a constant expression. */
        private Optional<String> constant(ExpressionTree tree) {
            if (tree instanceof LiteralTree literal) {
                return Optional.of(String.valueOf(literal.getValue()));
            }
            if (tree instanceof ParenthesizedTree inner) {
                return constant(inner.getExpression());
            }
            if (tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
                return constant(sum.getLeftOperand())
                        .flatMap(left -> constant(sum.getRightOperand()).map(right -> left + right));
            }
            return tree instanceof IdentifierTree name
                    ? Optional.ofNullable(constants.get(name.getName().toString()))
                            .flatMap(this::constant)
                    : Optional.empty();
        }
    }
}
