package org.jmmlregistry;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** How large files, methods and packages are, read with the compiler's own parser. */
final class Sizes {

    /** A kind of thing that is counted, and how much of it a reader takes in at once. */
    enum Norm {
        LINES_OF_A_FILE(350),
        LINES_OF_A_METHOD(40),
        /** The kernels of the statistics keep the steps of the paper together. */
        LINES_OF_A_KERNEL(70),
        PARAMETERS(5),
        COMPONENTS_OF_A_RECORD(8),
        IMPORTS(30),
        FILES_OF_A_PACKAGE(20),
        COLLABORATORS(4),
        LINES_OF_A_PAGE(150);

        private final int most;

        Norm(int most) {
            this.most = most;
        }

        int most() {
            return most;
        }
    }

    /** @param where the type, the method, the package or the page */
    record Size(Norm norm, String where, int size) {

        boolean isWithinNorm() {
            return size <= norm.most();
        }
    }

    private Sizes() {}

    /** All sizes in the Java files. */
    static List<Size> ofJava(List<Path> files) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        List<Size> sizes = new ArrayList<>();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<String> packages = new ArrayList<>();
            for (CompilationUnitTree file : task.parse()) {
                if (!file.getTypeDecls().isEmpty()) {
                    new FileSizes(file, positions, sizes).measure();
                    packages.add(file.getPackageName().toString());
                }
            }
            packages.stream()
                    .collect(Collectors.groupingBy(each -> each, Collectors.counting()))
                    .forEach((name, count) ->
                            sizes.add(new Size(Norm.FILES_OF_A_PACKAGE, name, Math.toIntExact(count))));
        }
        return sizes;
    }

    /** The length of each page. */
    static List<Size> ofPages(Path folder) throws IOException {
        List<Size> sizes = new ArrayList<>();
        for (Path page : below(folder, ".xhtml")) {
            int lines = Files.readAllLines(page).size();
            sizes.add(new Size(Norm.LINES_OF_A_PAGE, folder.relativize(page).toString(), lines));
        }
        return sizes;
    }

    static List<Path> below(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    /** Walks through one file. */
    private static final class FileSizes extends TreeScanner<Void, Void> {

        private final CompilationUnitTree file;
        private final SourcePositions positions;
        private final List<Size> sizes;
        private final Deque<ClassTree> types = new ArrayDeque<>();

        FileSizes(CompilationUnitTree file, SourcePositions positions, List<Size> sizes) {
            this.file = file;
            this.positions = positions;
            this.sizes = sizes;
        }

        void measure() throws IOException {
            String text = file.getSourceFile().getCharContent(true).toString();
            String name = file.getSourceFile().getName();
            String type = name.substring(name.lastIndexOf('/') + 1).replace(".java", "");
            String where = file.getPackageName() + "." + type;
            sizes.add(new Size(Norm.LINES_OF_A_FILE, where, (int) text.lines().count()));
            sizes.add(new Size(Norm.IMPORTS, where, file.getImports().size()));
            scan(file, null);
        }

        @Override
        public Void visitClass(ClassTree type, Void none) {
            types.addLast(type);
            List<VariableTree> fields = fields(type);
            if (type.getKind() == Tree.Kind.RECORD) {
                sizes.add(new Size(Norm.COMPONENTS_OF_A_RECORD, where(), components(type)));
            }
            int injected = (int) fields.stream()
                    .filter(field -> isInjected(field.getModifiers().getAnnotations()))
                    .count();
            sizes.add(new Size(Norm.COLLABORATORS, where(), injected));
            super.visitClass(type, null);
            types.removeLast();
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, Void none) {
            String where = where() + "." + method.getName();
            boolean kernel = file.getPackageName().toString().endsWith(".statistics");
            sizes.add(new Size(kernel ? Norm.LINES_OF_A_KERNEL : Norm.LINES_OF_A_METHOD, where, lines(method)));
            if (isInjected(method.getModifiers().getAnnotations())) {
                sizes.add(new Size(
                        Norm.COLLABORATORS, where, method.getParameters().size()));
            } else if (!isCanonical(method)) {
                sizes.add(
                        new Size(Norm.PARAMETERS, where, method.getParameters().size()));
            }
            return super.visitMethod(method, null);
        }

        /** The parameters of a record's own constructor are its components, which have a norm of their own. */
        private boolean isCanonical(MethodTree method) {
            return types.getLast().getKind() == Tree.Kind.RECORD
                    && method.getName().contentEquals("<init>")
                    && method.getParameters().size() == components(types.getLast());
        }

        private int lines(MethodTree method) {
            var numbers = file.getLineMap();
            long first = numbers.getLineNumber(positions.getStartPosition(file, method));
            long last = numbers.getLineNumber(positions.getEndPosition(file, method));
            return Math.toIntExact(last - first + 1);
        }

        private String where() {
            return file.getPackageName() + "."
                    + types.stream()
                            .map(type -> type.getSimpleName().toString())
                            .collect(Collectors.joining("."));
        }
    }

    private static List<VariableTree> fields(ClassTree type) {
        return type.getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .toList();
    }

    /** The components of a record are its only fields that are not static. */
    private static int components(ClassTree type) {
        return (int) fields(type).stream()
                .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                .count();
    }

    private static boolean isInjected(List<? extends AnnotationTree> annotations) {
        return annotations.stream()
                .anyMatch(each -> each.getAnnotationType().toString().equals("Inject"));
    }
}
