package org.jmmlregistry.report.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jmmlregistry.security.Sha256;

/**
 * One archival PDF of several tagged ones, of which no more than one is in memory at a time: their pages one after the other, and
 * their structures as parts of one document.
 */
final class Assembly {

    private static final COSName PARENT_TREE = COSName.getPDFName("ParentTree");
    private static final COSName PARENT_TREE_NEXT_KEY = COSName.getPDFName("ParentTreeNextKey");
    private static final COSName NUMS = COSName.getPDFName("Nums");
    private static final COSName LIMITS = COSName.getPDFName("Limits");
    private static final COSName PART = COSName.getPDFName("Part");
    private static final COSName DOCUMENT = COSName.getPDFName("Document");
    private static final COSName STRUCTURE_ROOT = COSName.getPDFName("StructTreeRoot");
    private static final COSName STRUCTURE_ELEMENT = COSName.getPDFName("StructElem");
    private static final int ID_LENGTH = 32;

    private final Objects objects;
    private final int catalog;
    private final int pages;
    private final int structure;
    private final int document;
    private final List<Integer> pageNumbers = new ArrayList<>();
    private final List<Integer> parts = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();
    private int subsets;
    private int nextKey;

    Assembly(OutputStream out) throws IOException {
        objects = new Objects(out);
        catalog = objects.reserve();
        pages = objects.reserve();
        structure = objects.reserve();
        document = objects.reserve();
    }

    /** A reference to an object that has its number already. */
    private static COSObject reference() {
        return new COSObject(COSInteger.ZERO);
    }

    /** The objects of one file that are reached from its pages and its structure, each once. */
    private final class Copying implements Objects.Numbers {

        private final IdentityHashMap<COSBase, Integer> numbers = new IdentityHashMap<>();
        private final Deque<COSBase> waiting = new ArrayDeque<>();

        @Override
        public int of(COSBase object) {
            return numbers.computeIfAbsent(object, met -> {
                waiting.add(met);
                return objects.reserve();
            });
        }

        /** Stands for an object that is written by somebody else. */
        COSObject known(int number) {
            COSObject known = reference();
            numbers.put(known, number);
            return known;
        }

        void writeAll() throws IOException {
            while (!waiting.isEmpty()) {
                COSBase next = waiting.remove();
                objects.add(of(next), next instanceof COSObject referred ? referred.getObject() : next, this);
            }
        }
    }

    /**
     * Adds the pages of a file.
     *
     * @param tagged with one structure
     */
    void add(byte[] tagged) throws IOException {
        try (PDDocument part = Loader.loadPDF(tagged)) {
            subsets = ArchivalPdf.mendFonts(part, subsets);
            Copying copying = new Copying();
            COSDictionary root = part.getDocumentCatalog().getCOSObject().getCOSDictionary(STRUCTURE_ROOT);
            COSObject told = (COSObject) only(root.getItem(COSName.K));
            COSDictionary element = (COSDictionary) told.getObject();
            element.setItem(COSName.S, PART);
            element.setItem(COSName.P, copying.known(document));
            parts.add(copying.of(told));
            int first = nextKey;
            parents.add(parents(root, first, copying));
            List<COSObject> found = new ArrayList<>();
            collect(part.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES), found);
            for (int page = 0; page < found.size(); page++) {
                settle(part.getPage(page), first, copying);
                pageNumbers.add(copying.of(found.get(page)));
            }
            copying.writeAll();
        }
    }

    private static COSBase only(COSBase kids) {
        COSBase direct = kids instanceof COSArray array ? array.get(0) : kids;
        if (direct instanceof COSObject referred && referred.getObject() instanceof COSArray array) {
            return array.get(0);
        }
        return direct;
    }

    /** The pages beneath a node, in order. */
    private static void collect(COSDictionary node, List<COSObject> found) {
        COSArray kids = node.getCOSArray(COSName.KIDS);
        for (int each = 0; each < kids.size(); each++) {
            COSDictionary kid = (COSDictionary) kids.getObject(each);
            if (COSName.PAGES.equals(kid.getCOSName(COSName.TYPE))) {
                collect(kid, found);
            } else {
                found.add((COSObject) kids.get(each));
            }
        }
    }

    /** Gives a page what it has from the tree that it leaves, and its place in the new ones. */
    private void settle(PDPage page, int firstKey, Copying copying) {
        COSDictionary own = page.getCOSObject();
        if (!own.containsKey(COSName.RESOURCES)) {
            own.setItem(COSName.RESOURCES, page.getResources().getCOSObject());
        }
        if (!own.containsKey(COSName.MEDIA_BOX)) {
            own.setItem(COSName.MEDIA_BOX, page.getMediaBox().getCOSArray());
        }
        own.setItem(COSName.PARENT, copying.known(pages));
        own.setInt(COSName.STRUCT_PARENTS, own.getInt(COSName.STRUCT_PARENTS) + firstKey);
    }

    /** The part of the tree that leads from pages to elements, with keys that go on from those of the parts before. */
    private int parents(COSDictionary root, int first, Copying copying) throws IOException {
        SortedMap<Integer, COSBase> found = new TreeMap<>();
        collect(root.getCOSDictionary(PARENT_TREE), found);
        COSArray numbers = new COSArray();
        found.forEach((key, value) -> {
            numbers.add(COSInteger.get((long) key + first));
            numbers.add(value);
        });
        COSDictionary node = new COSDictionary();
        node.setItem(LIMITS, limits(first + found.firstKey(), first + found.lastKey()));
        node.setItem(NUMS, numbers);
        nextKey = first + found.lastKey() + 1;
        return copying.of(node);
    }

    private static COSArray limits(int from, int to) {
        COSArray limits = new COSArray();
        limits.add(COSInteger.get(from));
        limits.add(COSInteger.get(to));
        return limits;
    }

    private static void collect(COSDictionary node, Map<Integer, COSBase> found) {
        COSArray numbers = node.getCOSArray(NUMS);
        for (int each = 0; numbers != null && each < numbers.size(); each += 2) {
            found.put(numbers.getInt(each), numbers.get(each + 1));
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        for (int each = 0; kids != null && each < kids.size(); each++) {
            collect((COSDictionary) kids.getObject(each), found);
        }
    }

    /** Ends the file with what it says of itself. */
    void end(ArchivalPdf.Identity identity) throws IOException {
        Copying copying = new Copying();
        try (PDDocument whole = new PDDocument()) {
            ArchivalPdf.identify(whole, identity);
            COSDictionary root = whole.getDocumentCatalog().getCOSObject();
            root.setItem(COSName.PAGES, copying.known(pages));
            root.setItem(STRUCTURE_ROOT, copying.known(structure));
            root.setString(COSName.LANG, identity.language());
            COSDictionary marked = new COSDictionary();
            marked.setBoolean(COSName.getPDFName("Marked"), true);
            root.setItem(COSName.getPDFName("MarkInfo"), marked);
            COSDictionary shown = new COSDictionary();
            shown.setBoolean(COSName.getPDFName("DisplayDocTitle"), true);
            root.setItem(COSName.VIEWER_PREFERENCES, shown);
            root.removeItem(COSName.VERSION);
            objects.add(catalog, root, copying);
            objects.add(pages, pageTree(copying), copying);
            objects.add(structure, structureRoot(copying), copying);
            objects.add(document, documentElement(identity, copying), copying);
            int information = copying.of(whole.getDocumentInformation().getCOSObject());
            copying.writeAll();
            objects.end(
                    catalog,
                    information,
                    Sha256.of(identity.title() + "\n" + identity.dated() + "\n" + pageNumbers)
                            .substring(0, ID_LENGTH));
        }
    }

    private COSDictionary pageTree(Copying copying) {
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.TYPE, COSName.PAGES);
        tree.setInt(COSName.COUNT, pageNumbers.size());
        tree.setItem(COSName.KIDS, references(pageNumbers, copying));
        return tree;
    }

    private COSDictionary structureRoot(Copying copying) {
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.KIDS, references(parents, copying));
        COSDictionary root = new COSDictionary();
        root.setItem(COSName.TYPE, STRUCTURE_ROOT);
        root.setItem(COSName.K, copying.known(document));
        root.setItem(PARENT_TREE, tree);
        root.setInt(PARENT_TREE_NEXT_KEY, nextKey);
        return root;
    }

    private COSDictionary documentElement(ArchivalPdf.Identity identity, Copying copying) {
        COSDictionary element = new COSDictionary();
        element.setItem(COSName.TYPE, STRUCTURE_ELEMENT);
        element.setItem(COSName.S, DOCUMENT);
        element.setItem(COSName.P, copying.known(structure));
        element.setString(COSName.LANG, identity.language());
        element.setItem(COSName.K, references(parts, copying));
        return element;
    }

    private static COSArray references(List<Integer> numbers, Copying copying) {
        COSArray references = new COSArray();
        numbers.forEach(number -> references.add(copying.known(number)));
        return references;
    }
}
