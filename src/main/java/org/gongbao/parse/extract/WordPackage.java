package org.gongbao.parse.extract;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * The parts of a Word file, opened by Apache POI.
 *
 * <p>The parts are read as streams of XML events and not as POI's objects: those leave out content controls, text boxes and
 * numbers that Word makes up while printing.
 */
final class WordPackage implements AutoCloseable {

    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final OPCPackage file;
    private final PackagePart document;

    private WordPackage(OPCPackage file, PackagePart document) {
        this.file = file;
        this.document = document;
    }

    /** Opens a file; throws when it is no Word document. */
    static WordPackage open(byte[] bytes) throws IOException, InvalidFormatException {
        OPCPackage file = OPCPackage.open(WordArchive.open(bytes));
        PackageRelationship core = file.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT).getRelationship(0);
        PackagePart document = core == null ? null : file.getPart(core);
        if (document == null || !document.getContentType().contains("wordprocessingml")) {
            file.revert();
            throw new InvalidFormatException("the archive holds no Word document");
        }
        return new WordPackage(file, document);
    }

    /** Returns what an old Office file is: {@code "a password-protected file"}, or one of the old formats. */
    static Optional<String> oldFormat(byte[] bytes) {
        if (bytes.length < 8 || (bytes[0] & 0xff) != 0xd0 || (bytes[1] & 0xff) != 0xcf) {
            return Optional.empty();
        }
        try (POIFSFileSystem old = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            boolean encrypted = old.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
            return Optional.of(encrypted ? "protected with a password" : "an old .doc or .wps under the name of .docx");
        } catch (IOException | RuntimeException broken) {
            return Optional.of("an old .doc or .wps, and damaged");
        }
    }

    /** Returns the text of the document itself. */
    XMLStreamReader document() throws IOException, XMLStreamException {
        return reader(document);
    }

    /**
     * Returns the parts of a kind that belong to the document, sorted by name.
     *
     * @param kind {@code styles}, {@code numbering}, {@code footnotes}, {@code endnotes}, {@code header} or {@code footer}
     */
    List<XMLStreamReader> parts(String kind) throws IOException, XMLStreamException, InvalidFormatException {
        List<PackagePart> parts = new ArrayList<>();
        for (PackageRelationship relationship : document.getRelationshipsByType(TYPES + kind)) {
            PackagePart part = document.getRelatedPart(relationship);
            if (part != null && !parts.contains(part)) {
                parts.add(part);
            }
        }
        parts.sort(Comparator.comparing(part -> part.getPartName().getName()));
        List<XMLStreamReader> readers = new ArrayList<>();
        for (PackagePart part : parts) {
            readers.add(reader(part));
        }
        return readers;
    }

    private static XMLStreamReader reader(PackagePart part) throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(characters(part.getInputStream()));
    }

    /**
     * Returns the characters of a part: UTF-8, or UTF-16 by its first bytes, as the format demands. The XML reader would decode
     * them too, but prints a fault before it throws it.
     */
    private static Reader characters(InputStream stream) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(stream, 2);
        byte[] head = bytes.readNBytes(2);
        bytes.unread(head);
        int first = head.length < 2 ? 0 : (head[0] & 0xff) << 8 | head[1] & 0xff;
        Charset charset = first == 0xfeff || first == 0xfffe ? StandardCharsets.UTF_16
                : first == '<' ? StandardCharsets.UTF_16BE
                : first == '<' << 8 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
        Reader reader = new BufferedReader(new InputStreamReader(bytes, charset.newDecoder()));
        reader.mark(1);
        if (reader.read() != '\ufeff') {
            reader.reset();
        }
        return reader;
    }

    @Override
    public void close() {
        file.revert();
    }
}
