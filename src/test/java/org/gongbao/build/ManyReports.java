package org.gongbao.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.gongbao.source.Format;
import org.gongbao.source.Seed;
import org.gongbao.source.SourceReader;
import org.gongbao.source.SourceScanner;
import org.gongbao.source.SourceText;

/**
 * Makes a large collection out of a few real documents, for measuring builds by hand.
 *
 * <pre>{@code
 * mvn test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=org.gongbao.build.ManyReports \
 *     -Dexec.args="target/many 2000 seeds"
 * mvn package -DskipTests
 * time java -Xmx2g -XX:+UseParallelGC -jar target/gongbao-0.1.0-all.jar --seeds target/many --out target/many-site
 * }</pre>
 *
 * <p>Each report keeps the length and structure of a real one; its numbers are others, and one sentence in twenty comes
 * from another document, so that no two texts are alike. The same arguments always make the same files.
 */
final class ManyReports {

    private static final String[] PLACES = {"东", "西", "南", "北", "中", "上", "下", "新", "大", "小"};
    private static final String[] ENDINGS = {"山", "河", "湖", "江", "阳", "安", "宁", "平", "州", "城"};

    private final List<SourceText> originals;
    private final List<String> sentences = new ArrayList<>();
    private final Random random = new Random(20260101);

    private ManyReports(List<SourceText> originals) {
        this.originals = originals;
        for (SourceText original : originals) {
            for (String sentence : original.text().split("(?<=。)|\\R")) {
                if (sentence.length() > 12 && sentence.endsWith("。") && sentence.indexOf('<') < 0 && sentence.indexOf('\t') < 0) {
                    sentences.add(sentence.strip());
                }
            }
        }
    }

    /** Arguments: output folder, number of reports, one or more folders of real documents. */
    public static void main(String[] args) throws IOException {
        if (args.length < 3) {
            throw new IllegalArgumentException("give an output folder, a number and folders of documents");
        }
        List<SourceText> originals = new ArrayList<>();
        for (int i = 2; i < args.length; i++) {
            for (Seed seed : SourceScanner.scan(Path.of(args[i])).value().seeds()) {
                Optional<SourceText> text = seed.format() == Format.DOCX || seed.format() == Format.CSV
                        ? Optional.empty() : SourceReader.read(seed).value();
                text.ifPresent(originals::add);
            }
        }
        new ManyReports(originals).write(Files.createDirectories(Path.of(args[0])), Integer.parseInt(args[1]));
    }

    private void write(Path folder, int count) {
        long characters = 0;
        for (int i = 0; i < count; i++) {
            SourceText original = originals.get(i % originals.size());
            String text = vary(original.text());
            characters += text.length();
            String name = String.format(Locale.ROOT, "report-%05d", i);
            String end = original.seed().path().substring(original.seed().path().lastIndexOf('.'));
            try {
                Files.writeString(folder.resolve(name + end), text);
                Files.writeString(folder.resolve(name + ".yml"), sidecar(name, i));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        System.out.println(count + " reports of " + characters / count + " characters on average");
    }

    private static String sidecar(String id, int i) {
        String place = PLACES[i % 10] + ENDINGS[i / 10 % 10];
        return "id: " + id + "\ntitle: " + place + "市政府工作报告（第" + i + "号）\nregion: " + place + "市\nlevel: city\nkind: workReport\nyear: "
                + (2000 + i % 25) + "\n";
    }

    /** Other digits after the first of each number, and now and then a sentence of another document. */
    private String vary(String text) {
        StringBuilder varied = new StringBuilder(text.length() + 1024);
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean inNumber = c >= '0' && c <= '9' && i > 0 && text.charAt(i - 1) >= '0' && text.charAt(i - 1) <= '9';
            varied.append(inNumber && random.nextInt(3) == 0 ? (char) ('0' + random.nextInt(10)) : c);
            if (c == '。') {
                boolean prose = i - start > 12 && text.substring(start, i).indexOf('\n') < 0;
                if (prose && random.nextInt(20) == 0) {
                    varied.append(sentences.get(random.nextInt(sentences.size())));
                }
                start = i + 1;
            }
        }
        return varied.toString();
    }
}
