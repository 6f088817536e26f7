package org.gongbao.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.Test;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** Every page is valid by the Nu HTML checker. */
class MarkupTest {

    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

    @Test
    void everyPageIsValid() throws Exception {
        List<String> pages = SeedsPages.all();
        assertFalse(pages.isEmpty());
        Checker checker = new Checker();
        for (String page : pages) {
            checker.check(page, Files.readAllBytes(SeedsPages.site().resolve(page)));
        }
        assertEquals(List.of(), checker.errors.subList(0, Math.min(20, checker.errors.size())),
                checker.errors.size() + " errors on " + pages.size() + " pages");
    }

    @Test
    void findsAnError() throws Exception {
        Checker checker = new Checker();
        checker.check("broken.html", "<!doctype html><html lang=zh><title>x</title><p id=a><p id=a>".getBytes(StandardCharsets.UTF_8));
        checker.check("whole.html", "<!doctype html><html lang=zh><title>x</title><p id=a>".getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("broken.html:1: Duplicate ID “a”."), checker.errors);
    }

    /** The Nu checker with its schema loaded once, which takes longer than checking a page. */
    private static final class Checker implements ErrorHandler {
        private final List<String> errors = new ArrayList<>();
        private final SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);
        private String page = "";

        Checker() throws Exception {
            validator.setUpMainSchema(SCHEMA, this);
            validator.setUpValidatorAndParsers(this, true, false);
        }

        void check(String path, byte[] bytes) throws Exception {
            page = path;
            InputSource source = new InputSource(new ByteArrayInputStream(bytes));
            source.setEncoding("UTF-8");
            validator.checkHtmlInputSource(source);
        }

        @Override
        public void warning(SAXParseException e) {
            // Style advice; the bar is errors.
        }

        @Override
        public void error(SAXParseException e) {
            errors.add(page + ":" + e.getLineNumber() + ": " + e.getMessage());
        }

        @Override
        public void fatalError(SAXParseException e) {
            error(e);
        }
    }
}
