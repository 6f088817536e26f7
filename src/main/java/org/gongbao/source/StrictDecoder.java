package org.gongbao.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Decodes bytes without ever putting a replacement character in place of what it can't read. */
final class StrictDecoder {

    /**
     * What decoding gave.
     *
     * @param text what could be decoded, faulty bytes left out
     * @param faults number of places at which bytes mean nothing in the charset
     * @param firstFault offset of the first such byte, or -1
     */
    record Decoded(Charset charset, String text, int faults, int firstFault) {
        boolean strict() {
            return faults == 0;
        }
    }

    private StrictDecoder() {}

    /**
     * Decodes a stretch of bytes.
     *
     * @param whole whether the stretch ends where the file ends; otherwise a character cut at its end is no fault
     */
    static Decoded decode(byte[] bytes, int from, int to, Charset charset, boolean whole) {
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
        CharBuffer out = CharBuffer.allocate((int) ((to - from) * (double) decoder.maxCharsPerByte()) + 2);
        int faults = 0;
        int firstFault = -1;
        while (true) {
            CoderResult result = decoder.decode(in, out, whole);
            if (!result.isError()) {
                break;
            }
            faults++;
            firstFault = firstFault < 0 ? in.position() : firstFault;
            in.position(Math.min(to, in.position() + Math.max(1, result.length())));
            decoder.reset();
        }
        if (whole) {
            decoder.flush(out);
        }
        return new Decoded(charset, out.flip().toString(), faults, firstFault);
    }
}
