package org.gongbao.parse.extract;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.gongbao.model.Problem;
import org.gongbao.model.Result;
import org.gongbao.source.SourceText;

/**
 * Extracts a Word file. The text is that of its paragraphs, tables and text boxes in document order, the numbers that Word
 * prints included, then its footnotes, then its page headers and footers; lines are counted in paragraphs.
 */
final class DocxExtractor implements Extractor {

    @Override
    public Result<List<Extraction>> extract(SourceText source) {
        String path = source.seed().path();
        Optional<String> old = WordPackage.oldFormat(source.bytes());
        if (old.isPresent()) {
            return failure(path, "the file is " + old.get(), "open it in Word or WPS and save it as .docx without a password");
        }
        try (WordPackage word = WordPackage.open(source.bytes())) {
            Extraction extraction = new WordText().extract(word);
            return extraction.elements().isEmpty()
                    ? failure(path, "the file holds no text", "a scanned page must be turned into text first")
                    : Result.of(List.of(extraction));
        } catch (IOException | InvalidFormatException | XMLStreamException | RuntimeException broken) {
            String message = String.valueOf(broken.getMessage()).toLowerCase(Locale.ROOT);
            return message.contains("exceed") || message.contains("record size")
                    ? failure(path, "the file unpacks to an absurd size and is not read", "save it anew in Word or WPS")
                    : failure(path, "the file is no Word document, or damaged", "open it in Word or WPS and save it again");
        }
    }

    private static Result<List<Extraction>> failure(String path, String message, String hint) {
        return new Result<>(List.of(), List.of(Problem.error(path, 0, message, hint)));
    }
}
