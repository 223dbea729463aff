package dashiji.fact.rule;

import dashiji.document.PartialDate;
import dashiji.fact.Fact;
import dashiji.fact.Gender;
import dashiji.fact.PersonId;
import dashiji.lexicon.EthnicGroup;
import dashiji.text.Stretch;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;

/**
 * What a notice before appointment or a career says of the person: gender, ethnic group, birth,
 * native place, education, party, start of work, each as printed and at its precision.
 */
final class PersonProfiles {
  private static final String DATE =
      "(\\d{4})(?:年|[./．-])?(?:(\\d{1,2})(?:月|[./．-])?)?(?:(\\d{1,2})日?)?";
  private static final Pattern ANY_DATE = Pattern.compile(DATE);
  private static final Pattern BORN = Pattern.compile("(?:出?生于)?" + DATE + "(?:出?生(?:人)?)");
  private static final Pattern JOINED = Pattern.compile(DATE + "(?:加入中国共产党|加入中共|入党)");
  private static final Pattern WORKING = Pattern.compile(DATE + "(?:起)?参加(?:工作|革命)(?:工作)?");
  private static final Pattern NATIVE =
      Pattern.compile(
          "(?:籍贯：?|祖籍|原籍)?([\\p{IsHan}]{2,16}?)人(?:氏)?|(?:籍贯：?|祖籍|原籍)([\\p{IsHan}]{2,16})");
  private static final Pattern EDUCATION =
      Pattern.compile(".*(?:研究生|大学|本科|大专|专科|中专|高中|学历|学位|硕士|博士|学士|党校|学院|毕业|文化程度).*");
  private static final Pattern PARTY =
      Pattern.compile(
          "中共(?:预备)?党员|群众|无党派(?:人士)?|(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)(?:党员|会员|盟员|社员|成员)?|(?:中国)?(?:民主同盟|民主建国会|民主促进会|农工民主党)\\p{IsHan}{0,2}|共青团员");

  private @Nullable Gender gender;
  private @Nullable String group;
  private @Nullable PartialDate birth;
  private @Nullable String nativePlace;
  private final StringBuilder education = new StringBuilder();
  private @Nullable String party;
  private @Nullable PartialDate joined;
  private @Nullable PartialDate working;
  private int to;

  private PersonProfiles() {}

  /** The profile on a sheet, or null if the sheet says nothing of the person. */
  static Fact.@Nullable ProfileFact read(
      DocumentContext context, PersonSheet sheet, PersonId person) {
    PersonProfiles profile = new PersonProfiles();
    String text = context.text();
    for (PersonSheet.Attribute attribute : sheet.attributes()) {
      profile.add(attribute.label(), attribute.value(), attribute.value().in(text));
    }
    if (profile.to == 0) {
      return null;
    }
    String education = profile.education.toString();
    return new Fact.ProfileFact(
        person,
        profile.gender,
        profile.group,
        profile.birth,
        profile.nativePlace,
        education.isEmpty() ? null : education,
        profile.party,
        profile.joined,
        profile.working,
        context.evidence(
            Math.min(sheet.name().from(), profile.to - 1),
            Math.max(sheet.name().to(), profile.to),
            RuleBook.PERSON_PROFILE,
            0.95));
  }

  private void add(@Nullable String label, Stretch at, String printed) {
    String value = Pattern.replaceFirst(printed, "[）]$", "");
    boolean known = label == null ? said(value) : labelled(label, value);
    if (known) {
      to = Math.max(to, at.to());
    }
  }

  private boolean labelled(String label, String value) {
    if (label.startsWith("出生") && !label.equals("出生地")) {
      birth = date(ANY_DATE, value);
      return birth != null;
    }
    if (label.startsWith("入党")) {
      joined = date(ANY_DATE, value);
      return joined != null;
    }
    if (label.contains("工作") && date(ANY_DATE, value) != null) {
      working = date(ANY_DATE, value);
      return true;
    }
    if (label.equals("籍贯") || label.equals("出生地")) {
      nativePlace = Pattern.replaceFirst(value, "人$", "");
      return true;
    }
    if (label.startsWith("学")
        || label.contains("教育")
        || label.startsWith("文化")
        || label.startsWith("毕业")
        || label.contains("学历")) {
      learn(value);
      return true;
    }
    if (label.equals("政治面貌")) {
      party = value;
      return true;
    }
    return said(value);
  }

  private boolean said(String value) {
    if (value.equals("男") || value.equals("女")) {
      gender = value.equals("男") ? Gender.MALE : Gender.FEMALE;
      return true;
    }
    if (EthnicGroup.find(value).isPresent()) {
      group = value;
      return true;
    }
    PartialDate date = date(BORN, value);
    if (date != null) {
      birth = birth == null ? date : birth;
      return true;
    }
    date = date(JOINED, value);
    if (date != null) {
      joined = date;
      return true;
    }
    date = date(WORKING, value);
    if (date != null) {
      working = date;
      return true;
    }
    if (PARTY.matches(value)) {
      party = value;
      return true;
    }
    Matcher origin = NATIVE.matchOf(value);
    if (origin != null && nativePlace == null) {
      nativePlace = origin.group(1) != null ? origin.group(1) : origin.group(2);
      return true;
    }
    if (EDUCATION.matches(value) && value.length() <= 40) {
      learn(value);
      return true;
    }
    return false;
  }

  private void learn(String value) {
    education.append(education.isEmpty() ? "" : "，").append(value);
  }

  private static @Nullable PartialDate date(Pattern pattern, String value) {
    Matcher m = pattern.matchAtStart(value);
    if (m == null) {
      return null;
    }
    try {
      return new PartialDate(
          Integer.valueOf(m.group(1)),
          m.group(2) == null ? null : Integer.valueOf(m.group(2)),
          m.group(3) == null || m.group(2) == null ? null : Integer.valueOf(m.group(3)));
    } catch (DateTimeException e) {
      return null; // an impossible date says nothing
    }
  }
}
