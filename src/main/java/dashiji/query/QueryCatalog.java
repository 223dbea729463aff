package dashiji.query;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The named queries, by name. */
public final class QueryCatalog {
  private static final String ENDING = ".rq";
  private static final String FOLDER = "queries";

  private final Map<String, NamedQuery> queries;

  private QueryCatalog(Map<String, NamedQuery> queries) {
    this.queries = Collections.unmodifiableMap(queries);
  }

  /**
   * The queries that come with the program (the folder {@code queries} of the class path).
   *
   * @throws QueryFormatException if one is not as it should be
   */
  public static QueryCatalog bundled() throws IOException, QueryFormatException {
    URL folder = QueryCatalog.class.getResource("/" + FOLDER);
    if (folder == null) {
      throw new IOException("no folder " + FOLDER + " on the class path");
    }
    URI uri;
    try {
      uri = folder.toURI();
    } catch (URISyntaxException e) {
      throw new IOException("cannot list " + folder, e);
    }
    if (!"jar".equals(uri.getScheme())) {
      return read(Path.of(uri));
    }
    // A file system of its own, not the shared one: closing it disturbs nobody.
    String jar = uri.getRawSchemeSpecificPart();
    try (FileSystem inside =
        FileSystems.newFileSystem(Path.of(URI.create(jar.substring(0, jar.indexOf("!/")))))) {
      return read(inside.getPath("/" + FOLDER));
    }
  }

  /**
   * The queries of a folder: its files {@code *.rq}.
   *
   * @throws QueryFormatException if one is not as it should be
   */
  public static QueryCatalog read(Path folder) throws IOException, QueryFormatException {
    List<Path> files;
    try (Stream<Path> list = Files.list(folder)) {
      files = list.filter(file -> String.valueOf(file.getFileName()).endsWith(ENDING)).toList();
    }
    Map<String, NamedQuery> queries = new TreeMap<>();
    for (Path file : files) {
      NamedQuery query = readFile(file);
      queries.put(query.name(), query);
    }
    return new QueryCatalog(queries);
  }

  /**
   * One query file anywhere.
   *
   * @throws QueryFormatException if it is not as it should be
   */
  public static NamedQuery readFile(Path file) throws IOException, QueryFormatException {
    String fileName = String.valueOf(file.getFileName());
    String name =
        fileName.endsWith(ENDING)
            ? fileName.substring(0, fileName.length() - ENDING.length())
            : fileName;
    try (InputStream in = Files.newInputStream(file)) {
      return NamedQuery.parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** All queries, by name. */
  public Collection<NamedQuery> all() {
    return queries.values();
  }

  /** The query of a name, if there is one. */
  public Optional<NamedQuery> find(String name) {
    return Optional.ofNullable(queries.get(name));
  }
}
