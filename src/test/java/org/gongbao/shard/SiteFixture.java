package org.gongbao.shard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.index.IndexBuilder;
import org.gongbao.index.SearchIndex;
import org.gongbao.model.SiteFile;
import org.gongbao.plan.SitePlan;

/** An index with the shards made of it, in memory. */
final class SiteFixture implements AutoCloseable {

    final SearchIndex index;
    final List<SiteFile> files;
    final ShardSearcher searcher;

    SiteFixture(SitePlan plan) {
        index = IndexBuilder.buildWithReference(plan);
        files = ShardPacker.pack(index);
        searcher = searcher(files);
    }

    static ShardSearcher searcher(List<SiteFile> files) {
        Map<String, byte[]> byPath = new HashMap<>();
        files.forEach(file -> byPath.put(file.path(), file.bytes()));
        return ShardSearcher.open(byPath::get);
    }

    @Override
    public void close() {
        index.close();
    }
}
