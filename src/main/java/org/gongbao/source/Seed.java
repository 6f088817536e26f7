package org.gongbao.source;

import java.nio.file.Path;
import java.util.Objects;
import org.gongbao.model.Metadata;

/**
 * A document in the seeds folder, not yet read, with what its sidecars say.
 *
 * @param path relative to the seeds folder, {@code /} between parts
 * @param file where to read it
 * @param format by the end of its name
 * @param id the sidecar's id, or the empty string
 * @param metadata what the sidecar says; all unknown when there is none
 * @param editorial the corrections sidecar, {@link Editorial#NONE} when there is none
 */
public record Seed(String path, Path file, Format format, String id, Metadata metadata, Editorial editorial) {

    public Seed {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(metadata, "metadata");
        Objects.requireNonNull(editorial, "editorial");
    }
}
