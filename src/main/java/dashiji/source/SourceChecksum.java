package dashiji.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Tells whether a source would be read as it was before, without reading it as text. */
public final class SourceChecksum {
  private SourceChecksum() {}

  /**
   * A checksum of something else too that decides what a source gives.
   *
   * @param more as one string; if it is empty, the checksum stays as it is
   */
  public static String with(String checksum, String more) {
    return more.isEmpty() ? checksum : Checksums.sha256(checksum + "\n" + more);
  }

  /**
   * A checksum of all that the reader of a file takes: its form, its bytes and those of the sidecar
   * beside it.
   *
   * @return lower-case hexadecimal SHA-256, or nothing if the file cannot be read; reading it says
   *     why
   */
  public static Optional<String> of(Path file) {
    try {
      String text = Checksums.sha256(SourceReader.bytes(file));
      Path sidecar = FileNames.sibling(file, MetadataFile.ENDING);
      String beside =
          Files.exists(sidecar) ? Checksums.sha256(Files.readAllBytes(sidecar)) : "none";
      String form = SourceForm.ofName(FileNames.name(file)).map(SourceForm::name).orElse("none");
      return Optional.of(Checksums.sha256(form + "\n" + text + "\n" + beside));
    } catch (UnreadableException | IOException unreadable) {
      return Optional.empty();
    }
  }
}
