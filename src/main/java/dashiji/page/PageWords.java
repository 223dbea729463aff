package dashiji.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The words of the pages in one language: {@code words_zh.properties}, {@code words_en.…}. */
public final class PageWords {
  private static final Map<PageLanguage, PageWords> LOADED = new EnumMap<>(PageLanguage.class);

  static {
    for (PageLanguage language : PageLanguage.values()) {
      LOADED.put(language, load(language));
    }
  }

  private final Properties words;

  private PageWords(Properties words) {
    this.words = words;
  }

  /** The words in a language. */
  public static PageWords in(PageLanguage language) {
    PageWords words = LOADED.get(language);
    if (words == null) {
      throw new IllegalArgumentException("no words in " + language);
    }
    return words;
  }

  private static PageWords load(PageLanguage language) {
    String name = "words_" + language.code() + ".properties";
    Properties words = new Properties();
    try (InputStream in = PageWords.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PageWords(words);
  }

  /**
   * The words of a key.
   *
   * @param values what stands in place of {@code {0}}, {@code {1}} …
   * @throws IllegalArgumentException if there is no such key
   */
  public String of(String key, Object... values) {
    String word = words.getProperty(key);
    if (word == null) {
      throw new IllegalArgumentException("no words for " + key);
    }
    for (int i = 0; i < values.length; i++) {
      word = word.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return word;
  }

  /** True if there are words of that key. */
  public boolean has(String key) {
    return words.containsKey(key);
  }

  /** All keys. */
  public Set<String> keys() {
    return new TreeSet<>(words.stringPropertyNames());
  }
}
