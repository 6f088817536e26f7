package org.gongbao.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.graalvm.polyglot.Value;

/**
 * Measures what ordinary queries cost on a built site, by hand: {@code SearchCost site}. Prints bytes (gzip) and requests of
 * index files for a cold first answer with five hits, and for each further query.
 */
public final class SearchCost {

    static final List<String> QUERIES = List.of(("第二轮土地承包到期 光芯屏端网 市发改委 乡村振兴 高质量发展 营商环境 专精特新 碳达峰 "
            + "新能源汽车 义务教育 养老服务 医疗保障 长江大保护 数字经济 招商引资 科技创新 粮食安全 污水处理 老旧小区改造 就业 住房保障 "
            + "中心城区 存储器 自贸区 5G 2035年 GDP 地区生产总值 固定资产投资 市场主体 社会消费品零售总额 城镇化率 高标准农田 轨道交通 "
            + "光谷 武汉经开区 咸宁 随州 专用汽车 编钟").split(" "));

    private SearchCost() {}

    public static void main(String[] args) {
        Path site = Path.of(args[0]);
        List<Integer> sizes = new ArrayList<>();
        Function<String, String> read = path -> {
            try {
                byte[] bytes = Files.readAllBytes(site.resolve(path));
                sizes.add(gzip(bytes));
                return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        try (JsModules js = new JsModules()) {
            Value options = js.eval("({ limit: 5 })");
            Value kept = js.openSearch(read);
            for (boolean cold : new boolean[] {true, false}) {
                List<Integer> bytes = new ArrayList<>();
                List<Integer> requests = new ArrayList<>();
                for (String query : QUERIES) {
                    sizes.clear();
                    js.await((cold ? js.openSearch(read) : kept).invokeMember("search", query, options));
                    bytes.add(sizes.stream().mapToInt(Integer::intValue).sum());
                    requests.add(sizes.size());
                }
                System.out.printf("%s: bytes median %d, p95 %d; requests median %d, most %d%n", cold ? "cold" : "further",
                        at(bytes, 0.5), at(bytes, 0.95), at(requests, 0.5), at(requests, 1));
            }
        }
    }

    private static int at(List<Integer> values, double part) {
        List<Integer> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(part * sorted.size())));
    }

    private static int gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.size();
    }
}
