package org.gongbao.parse.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PinyinTest {

    private static final int THREADS = 80;
    /** The library fills its tables for about a second, while threads come in one after another. */
    private static final int APART_MILLIS = 10;
    private static final String NAME = "海拉尔区鄂伦春自治旗";

    @Test
    void readsTextCharacterAndFirstLetters() {
        assertEquals("chongqing", Pinyin.letters("重庆"));
        assertEquals("lvshun2024", Pinyin.letters("旅顺 2024"));
        assertEquals("guangdong", Pinyin.letters("廣東"));
        assertEquals("wh", Pinyin.initials("武汉"));
        assertEquals("hai", Pinyin.letters('海'));
        assertEquals("", Pinyin.letters(""));
    }

    /** Each time with the library as it is before it was ever used, which other tests of the same run have done. */
    @Test
    void readsAlikeInThreadsThatAskWhileTheFirstIsStillServed() throws Exception {
        List<URL> path = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            path.add(Path.of(entry).toUri().toURL());
        }
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try (URLClassLoader fresh = new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Method letters = fresh.loadClass(Pinyin.class.getName()).getMethod("letters", String.class);
            List<Callable<String>> reads = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int late = i * APART_MILLIS;
                reads.add(() -> {
                    Thread.sleep(late);
                    return (String) letters.invoke(null, NAME);
                });
            }
            List<String> readings = new ArrayList<>();
            for (Future<String> each : pool.invokeAll(reads)) {
                readings.add(each.get());
            }
            assertEquals(Collections.nCopies(THREADS, "hailaerquelunchunzizhiqi"), readings);
        } finally {
            pool.shutdown();
        }
    }
}
