package org.gongbao.parse.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes Word files for tests. */
public final class WordFile {

    static final String NAMESPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
            + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private WordFile() {}

    /** Packs a Word file of the given body and further parts, such as {@code styles} or {@code footer}. */
    public static byte[] of(String body, Map<String, String> parts) throws IOException {
        StringBuilder types = new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\"" + TYPE + "document.main+xml\"/>");
        StringBuilder relations = new StringBuilder("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        Map<String, String> files = new LinkedHashMap<>();
        parts.forEach((kind, xml) -> {
            types.append("<Override PartName=\"/word/").append(kind).append(".xml\" ContentType=\"").append(TYPE).append(kind)
                    .append("+xml\"/>");
            relations.append("<Relationship Id=\"r").append(kind).append("\" Type=\"").append(RELATION).append(kind)
                    .append("\" Target=\"").append(kind).append(".xml\"/>");
            files.put("word/" + kind + ".xml", xml.replaceFirst(">", " " + NAMESPACES + ">"));
        });
        files.put("[Content_Types].xml", types + "</Types>");
        files.put("word/_rels/document.xml.rels", relations + "</Relationships>");
        files.put("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
                + "Id=\"r1\" Type=\"" + RELATION + "officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        files.put("word/document.xml", "<w:document " + NAMESPACES + "><w:body>" + body + "</w:body></w:document>");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
