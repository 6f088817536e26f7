package org.gongbao.source;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.gongbao.model.Problem;
import org.gongbao.model.Result;
import org.gongbao.model.SiteFile;

/** Reads a source file once more, to be published unchanged beside its report. */
public final class SourceCopy {

    private SourceCopy() {}

    /**
     * Returns the bytes of a seed as a file of the site.
     *
     * @param path where the site keeps it
     * @param sha256 what the bytes were when the report was read; other bytes are an error
     */
    public static Result<Optional<SiteFile>> read(Seed seed, String path, String sha256) {
        try {
            byte[] bytes = Files.readAllBytes(seed.file());
            if (!SourceReader.sha256(bytes).equals(sha256)) {
                return new Result<>(Optional.empty(), List.of(Problem.error(seed.path(), 0,
                        "the file was changed while the site was being built", "build again")));
            }
            return Result.of(Optional.of(new SiteFile(path, bytes)));
        } catch (IOException unreadable) {
            return new Result<>(Optional.empty(), List.of(Problem.error(seed.path(), 0,
                    "the file can't be read: " + SourceReader.cause(unreadable), "check that it is there and may be read")));
        }
    }
}
