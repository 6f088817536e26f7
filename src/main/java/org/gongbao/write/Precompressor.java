package org.gongbao.write;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.gongbao.model.Problem;
import org.gongbao.model.SiteFile;

/**
 * Makes {@code .gz} and {@code .br} copies of text files, for hosts that send them as they are
 * (nginx {@code gzip_static}, {@code brotli_static}).
 *
 * <p>A copy that would not be smaller is left out. Brotli is a native library; where it has none for this machine only
 * gzip copies are made and {@link #problems} says so.
 */
final class Precompressor {

    private static final Set<String> TEXTS = Set.of("html", "css", "js", "mjs", "json", "svg", "xml", "txt", "md", "csv", "webmanifest");
    private static final int BROTLI_QUALITY = 11;

    private final boolean brotli;

    Precompressor() {
        this(Brotli4jLoader.isAvailable());
    }

    /** For tests: pretends that Brotli's native library is there or not. */
    Precompressor(boolean brotli) {
        this.brotli = brotli;
    }

    /** Returns a notice when Brotli is not available. */
    List<Problem> problems() {
        return brotli ? List.of() : List.of(Problem.notice("", 0,
                "no Brotli for this machine, so --precompress writes gzip copies only",
                "add the brotli4j native library of this platform to the class path"));
    }

    /** Returns the compressed copies of a file, none for a file that is not text or does not get smaller. */
    List<SiteFile> copies(SiteFile file) throws IOException {
        if (!TEXTS.contains(file.path().substring(file.path().lastIndexOf('.') + 1))) {
            return List.of();
        }
        List<SiteFile> copies = new ArrayList<>(2);
        byte[] gzip = gzip(file.bytes());
        if (gzip.length < file.bytes().length) {
            copies.add(new SiteFile(file.path() + ".gz", gzip));
        }
        if (brotli) {
            byte[] smaller = Encoder.compress(file.bytes(), new Encoder.Parameters().setQuality(BROTLI_QUALITY));
            if (smaller.length < file.bytes().length) {
                copies.add(new SiteFile(file.path() + ".br", smaller));
            }
        }
        return copies;
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (OutputStream zip = new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }
}
