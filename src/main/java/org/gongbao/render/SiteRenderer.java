package org.gongbao.render;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gongbao.model.Problem;
import org.gongbao.model.Result;
import org.gongbao.model.SiteFile;
import org.gongbao.plan.SitePlan;
import org.gongbao.render.PageKind.Draft;
import org.gongbao.source.Theme;

/** Renders all pages of a site, and its assets. */
public final class SiteRenderer {

    private final AssetSet assets;
    private final TemplateEngine engine;
    private final List<Problem> themeProblems;

    /**
     * Prepares a theme; what is wrong with it is reported by {@link #render}.
     *
     * @param theme templates and assets
     * @param titles where lines of titles may end
     */
    public SiteRenderer(Theme theme, TitlePieces titles) {
        Result<AssetSet> read = AssetSet.of(theme);
        this.assets = read.value();
        this.themeProblems = read.problems();
        this.engine = new TemplateEngine(theme, assets, titles);
    }

    /** Returns the kinds of page of which a site consists. */
    static List<PageKind> kinds() {
        return List.of(new HomePages(), new ReportPages(), new ChapterPages(), new ReportListPages(), new IndexPages(),
                new PlainPages(), new MachineFiles());
    }

    /**
     * Renders the site and hands over its files one by one: pages in order of path, then assets.
     *
     * <p>Memory holds only a few pages at a time. Two pages that claim one path, and a template that fails, are errors; the
     * pages concerned are left out.
     *
     * @param plan what to render
     * @param jobs number of pages to work on at once, at least 1
     * @param files receives each file, on the calling thread
     * @return the problems, in the order met
     */
    public List<Problem> render(SitePlan plan, int jobs, Consumer<SiteFile> files) {
        List<Problem> problems = new ArrayList<>(themeProblems);
        Site unnamed = new Site(plan, Set.of(), List.of());
        List<Draft> drafts = new ArrayList<>();
        for (PageKind kind : kinds()) {
            drafts.addAll(kind.drafts(unnamed));
        }
        drafts.addAll(MachineFiles.sitemaps(unnamed, drafts.stream().map(Draft::path).toList()));
        drafts = unclaimed(drafts, problems);
        Site site = unnamed.with(drafts.stream().map(Draft::path).collect(Collectors.toSet()));
        renderAll(drafts, site, jobs, files, problems);
        assets.files().forEach(files);
        return problems;
    }

    /** Returns the drafts sorted by path without those whose path another one claims too. */
    private static List<Draft> unclaimed(List<Draft> drafts, List<Problem> problems) {
        Map<String, List<Draft>> byPath = new HashMap<>();
        for (Draft draft : drafts) {
            byPath.computeIfAbsent(draft.path().toLowerCase(Locale.ROOT), path -> new ArrayList<>()).add(draft);
        }
        List<Draft> kept = new ArrayList<>();
        for (List<Draft> claimants : byPath.values()) {
            Draft first = claimants.get(0);
            if (claimants.size() == 1) {
                kept.add(first);
                continue;
            }
            for (Draft other : claimants.subList(1, claimants.size())) {
                problems.add(Problem.error(other.origin(), 0,
                        "claims the page " + other.path() + ", which " + first.origin() + " claims too",
                        "give one of them another id: in its sidecar"));
            }
        }
        kept.sort(Comparator.comparing(Draft::path));
        return kept;
    }

    private void renderAll(List<Draft> drafts, Site site, int jobs, Consumer<SiteFile> files, List<Problem> problems) {
        ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, jobs), task -> {
            Thread thread = new Thread(task, "render");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Deque<Future<Result<List<SiteFile>>>> ahead = new ArrayDeque<>();
            int window = Math.max(1, jobs) * 4;
            for (Draft draft : drafts) {
                ahead.add(workers.submit(() -> engine.render(draft, site)));
                if (ahead.size() >= window) {
                    take(ahead.remove(), files, problems);
                }
            }
            while (!ahead.isEmpty()) {
                take(ahead.remove(), files, problems);
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static void take(Future<Result<List<SiteFile>>> rendered, Consumer<SiteFile> files, List<Problem> problems) {
        try {
            Result<List<SiteFile>> result = rendered.get();
            result.value().forEach(files);
            for (Problem problem : result.problems()) {
                if (!problems.contains(problem)) { // a template at fault fails on each page that uses it
                    problems.add(problem);
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot render a page", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while rendering", e);
        }
    }
}
