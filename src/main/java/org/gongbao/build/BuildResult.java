package org.gongbao.build;

import java.util.List;
import java.util.Objects;
import org.gongbao.model.Problem;

/**
 * How a build ended.
 *
 * @param published whether the new site is in place
 * @param failed whether there was an error, or under {@code --strict} a warning; a site may be published all the same
 *     under {@code --keep-going}
 * @param summary the build in numbers, as far as it came
 * @param problems everything met, sorted by file and line, each once
 */
public record BuildResult(boolean published, boolean failed, BuildSummary summary, List<Problem> problems) {

    public BuildResult {
        Objects.requireNonNull(summary, "summary");
        problems = problems.stream().distinct().sorted().toList();
    }
}
