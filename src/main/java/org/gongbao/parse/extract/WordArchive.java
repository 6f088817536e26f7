package org.gongbao.parse.extract;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;

/**
 * The archive of a Word file, whose entries are unpacked when they are read, pictures never.
 *
 * <p>What is unpacked may not exceed a size that no report has. POI's own guard refuses what compresses too well, and with it
 * long tables of like rows that are honest.
 */
final class WordArchive extends ZipFileZipEntrySource {

    private static final long MAX_BYTES = 128L * 1024 * 1024;

    private long unpacked;

    private WordArchive(ZipFile file) {
        super(file);
    }

    /** Opens an archive; throws when it is none, or cut short. */
    static WordArchive open(byte[] bytes) throws IOException {
        return new WordArchive(ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get());
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        return new FilterInputStream(super.getInputStream(entry)) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                count(read < 0 ? 0 : 1);
                return read;
            }

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                int read = super.read(buffer, from, length);
                count(read);
                return read;
            }
        };
    }

    private void count(int bytes) throws IOException {
        unpacked += Math.max(0, bytes);
        if (unpacked > MAX_BYTES) {
            throw new IOException("the unpacked file exceeds " + MAX_BYTES + " bytes");
        }
    }
}
