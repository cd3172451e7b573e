package org.ascreturns.extract;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * The content of a .gz, of all its parts. The JDK's own stream ends in silence where a later part
 * is damaged, and rows would be lost; here every byte that is no part is a {@link ZipException}.
 */
final class Unpacked extends FilterInputStream {

  private Unpacked(InputStream content) {
    super(content);
  }

  static InputStream of(InputStream packed) throws IOException {
    InputStream buffered = new BufferedInputStream(packed, 1 << 16);
    try {
      return new Unpacked(
          GzipCompressorInputStream.builder()
              .setInputStream(buffered)
              .setBufferSize(1 << 16)
              .setDecompressConcatenated(true)
              .get());
    } catch (IOException e) {
      throw damaged();
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      return super.read(target, offset, length);
    } catch (IOException e) {
      throw damaged();
    }
  }

  private static ZipException damaged() {
    return new ZipException("damaged");
  }
}
