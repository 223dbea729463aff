package dashiji.mention.name;

import dashiji.lexicon.AreaLevel;
import dashiji.lexicon.AreaName;
import dashiji.lexicon.Country;
import dashiji.lexicon.Gazetteer;
import dashiji.lexicon.Lot;
import dashiji.lexicon.NamePart;
import dashiji.lexicon.SectionedText;
import dashiji.lexicon.Surname;
import dashiji.lexicon.Surnames;
import dashiji.nlp.NameCharacter;
import dashiji.nlp.Word;
import dashiji.nlp.WordDictionary;
import dashiji.text.Stretch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * Invents texts with the places of their names. Sentences come from patterns ({@code
 * model/invented-text.txt}), names from the frequencies of surnames and of characters in names, and
 * from parts of names of other languages. The same seed gives the same texts.
 */
final class InventedTexts {
  private static final String RESOURCE = "/model/invented-text.txt";
  private static final String[] LEVELS = {"县", "市", "区", "旗", "州"};
  private static final int COMMON_SURNAME = 2;
  private static final int MOST_OF_WORD = 100;
  private static final int SEEN_OFTEN = 100;

  private final Map<String, List<String>> pieces;
  private final Random random;
  private final List<List<Surname>> surnames = new ArrayList<>();
  private final Lot<Character> firstGiven;
  private final Lot<Character> lastGiven;
  private final Lot<Character> singleGiven;
  private final Lot<Character> behind = new Lot<>();

  /** Also those that the table of surnames leaves out. */
  private final Lot<Character> anySurname = new Lot<>();

  private final Lot<Character> syllables = new Lot<>();
  private final Map<String, List<String>> parts = new LinkedHashMap<>();
  private final List<String> languages;
  private final Lot<String> words = new Lot<>();
  private final List<String> areas;
  private final List<String> bareAreas;
  private final List<String> countries = Country.all().stream().map(Country::name).toList();

  /** Words that are names of persons as well: 高明. */
  private final List<String> wordNames = new ArrayList<>();

  /** Words that are given names as well: 和平. */
  private final List<String> wordsGiven = new ArrayList<>();

  /** Texts from a seed. */
  InventedTexts(WordDictionary dictionary, Gazetteer gazetteer, long seed) {
    pieces = SectionedText.read(RESOURCE);
    random = new Random(seed);
    for (int frequency = 1; frequency <= 5; frequency++) {
      int wanted = frequency;
      surnames.add(Surnames.common().all().stream().filter(s -> s.frequency() == wanted).toList());
    }
    firstGiven = new Lot<>();
    lastGiven = new Lot<>();
    singleGiven = new Lot<>();
    for (char c = '\u4e00'; c <= '\u9fff'; c++) {
      NameCharacter counts = dictionary.inNames(c);
      firstGiven.add(c, counts.first());
      lastGiven.add(c, counts.last());
      singleGiven.add(c, counts.single());
      anySurname.add(c, counts.surname());
      behind.add(c, "的了着和与及等".indexOf(c) < 0 ? Math.min(counts.after(), SEEN_OFTEN) : 0);
    }
    for (NamePart part : NamePart.all()) {
      parts.computeIfAbsent(part.language(), l -> new ArrayList<>()).add(part.text());
      part.text().chars().forEach(c -> syllables.add((char) c, 1));
    }
    languages = List.copyOf(parts.keySet());
    for (String word : dictionary.wordsOfTwo()) {
      Word known = dictionary.word(word, 0, word.length());
      words.add(word, known == null ? 0 : Math.min(known.frequency(), MOST_OF_WORD));
      boolean surname =
          Surnames.common().find(word.substring(0, 1)).filter(s -> s.frequency() < 4).isPresent();
      if (dictionary.inNames(word.charAt(0)).first() > SEEN_OFTEN
          && dictionary.inNames(word.charAt(1)).last() > SEEN_OFTEN) {
        wordsGiven.add(word);
      }
      if (surname && dictionary.inNames(word.charAt(1)).single() > SEEN_OFTEN) {
        wordNames.add(word);
      }
    }
    areas =
        gazetteer.names().stream()
            .filter(a -> a.text().length() > 1 && a.area().level() != AreaLevel.TOWNSHIP)
            .map(AreaName::text)
            .sorted()
            .toList();
    bareAreas = areas.stream().filter(area -> area.length() == 2).toList();
  }

  /** The next text: some sentences about one cast in one area. */
  LabelledText next() {
    return new Writing().write();
  }

  /** One text being written. */
  private final class Writing {
    private final StringBuilder text = new StringBuilder();
    private final List<Stretch> names = new ArrayList<>();
    private final String level = LEVELS[random.nextInt(LEVELS.length)];
    private final List<String> cast = new ArrayList<>();
    private final double foreign = random.nextInt(3) == 0 ? 0.6 : 0.15;
    private final List<String> topics = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private int lastPerson = -1;

    LabelledText write() {
      int people = 6 + random.nextInt(random.nextBoolean() ? 12 : 90);
      for (int i = 0; i < people; i++) {
        cast.add(name(foreign));
      }
      int sentences = 10 + random.nextInt(30);
      for (int i = 0; i < sentences; i++) {
        write(one("sentence"));
        text.append(random.nextInt(3) == 0 ? "" : "\n");
      }
      return new LabelledText(text.toString(), names);
    }

    private void write(String piece) {
      int at = 0;
      while (at < piece.length()) {
        int open = piece.indexOf('{', at);
        if (open < 0) {
          text.append(piece, at, piece.length());
          return;
        }
        text.append(piece, at, open);
        int close = piece.indexOf('}', open);
        fill(piece.substring(open + 1, close));
        at = close + 1;
      }
    }

    private void fill(String what) {
      switch (what) {
        case "name" -> person();
        case "names" -> {
          int n = 2 + random.nextInt(random.nextBoolean() ? 3 : 8);
          for (int i = 0; i < n; i++) {
            if (i > 0) {
              text.append('、');
            }
            person();
          }
        }
        case "level" -> text.append(level);
        case "area" -> {
          write("{village}");
          text.append(level);
        }
        case "place-name" -> text.append(again(places, areas.get(random.nextInt(areas.size()))));
        case "country" -> text.append(countries.get(random.nextInt(countries.size())));
        case "character" -> {
          String frequent = one("characters");
          text.append(frequent.charAt(random.nextInt(frequent.length())));
        }
        case "lexeme" -> text.append(again(topics, words.draw(random)));
        case "number" -> text.append(1 + random.nextInt(30));
        case "day" ->
            text.append(1 + random.nextInt(12))
                .append('月')
                .append(1 + random.nextInt(28))
                .append('日');
        default -> write(one(what));
      }
    }

    /** Something new, or something that was there before: words of a text repeat. */
    private String again(List<String> before, String fresh) {
      if (!before.isEmpty() && random.nextInt(2) == 0) {
        return before.get(random.nextInt(before.size()));
      }
      before.add(fresh);
      return fresh;
    }

    /** Some of the cast come often, most seldom; never one twice in a row. */
    private void person() {
      int i = (int) (cast.size() * Math.pow(random.nextDouble(), 1.6));
      if (i == lastPerson) {
        i = (i + 1) % cast.size();
      }
      lastPerson = i;
      int start = text.length();
      text.append(cast.get(i));
      names.add(new Stretch(start, text.length()));
    }
  }

  private String one(String section) {
    List<String> all = pieces.get(section);
    if (all == null) {
      throw new IllegalStateException("no section " + section + " in " + RESOURCE);
    }
    return all.get(random.nextInt(all.size()));
  }

  private String name(double foreign) {
    return random.nextDouble() < foreign ? transcribed() : chinese();
  }

  private String chinese() {
    int lot = random.nextInt(100);
    int frequency = lot < 38 ? 1 : lot < 65 ? 2 : lot < 82 ? 3 : lot < 95 ? 4 : 5;
    List<Surname> some = surnames.get(frequency - 1);
    String surname =
        random.nextInt(25) == 0
            ? anySurname.any(random).toString()
            : some.get(random.nextInt(some.size())).text();
    if (random.nextInt(40) == 0) {
      return wordNames.get(random.nextInt(wordNames.size()));
    }
    if (random.nextInt(100) < (surname.length() > 1 ? 45 : 27)) {
      return surname + given(singleGiven);
    }
    if (random.nextInt(12) == 0) {
      return surname + wordsGiven.get(random.nextInt(wordsGiven.size()));
    }
    return surname + given(firstGiven) + given(lastGiven);
  }

  /**
   * Mostly by frequency; every fourth any character that is ever in a name; now and then one that
   * is mostly read behind names (周安有, 江钦所).
   */
  private char given(Lot<Character> lot) {
    if (random.nextInt(18) == 0) {
      return behind.draw(random);
    }
    return random.nextInt(4) == 0 ? lot.any(random) : lot.draw(random);
  }

  /** Parts of one language, sometimes with a surname, a dot, or a syllable more. */
  private String transcribed() {
    int lot = random.nextInt(20);
    if (lot < 2) {
      StringBuilder sounds = new StringBuilder();
      for (int i = 2 + random.nextInt(3); i > 0; i--) {
        sounds.append(syllables.draw(random).charValue());
      }
      return sounds.toString();
    }
    if (lot == 2 && random.nextInt(3) == 0) {
      return bareAreas.get(random.nextInt(bareAreas.size())); // 兴安, 海山: also names of Mongols
    }
    String language = languages.get(random.nextInt(languages.size()));
    List<String> some = Objects.requireNonNull(parts.get(language));
    StringBuilder name = new StringBuilder(some.get(random.nextInt(some.size())));
    if (name.length() < 4 && random.nextInt(4) > 0) {
      name.append(some.get(random.nextInt(some.size())));
    }
    if (name.length() < 6 && random.nextInt(6) == 0) {
      name.append(some.get(random.nextInt(some.size())));
    }
    if (random.nextInt(4) == 0) {
      String other = some.get(random.nextInt(some.size()));
      name.append(other.charAt(random.nextInt(other.length())));
    }
    boolean dots = language.equals("uyghur") || language.equals("kazakh");
    if (random.nextInt(10) < (dots ? 8 : 1)) {
      name.append('·').append(some.get(random.nextInt(some.size())));
      if (random.nextInt(2) == 0) {
        name.append(random.nextBoolean() ? syllables.draw(random) : lastGiven.any(random));
      }
      if (name.indexOf("·") == 2 && random.nextInt(2) == 0) {
        name.deleteCharAt(0);
      }
    } else if (random.nextInt(8) == 0) {
      List<Surname> common = surnames.get(random.nextInt(COMMON_SURNAME));
      name.insert(0, common.get(random.nextInt(common.size())).text());
    }
    int longest = name.indexOf("·") < 0 ? 8 : 13;
    if (name.length() > longest) {
      name.setLength(longest);
    }
    if (name.charAt(name.length() - 1) == '·') {
      name.setLength(name.length() - 1);
    }
    return name.length() < 2 ? chinese() : name.toString();
  }
}
