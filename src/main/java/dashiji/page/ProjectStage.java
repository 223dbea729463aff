package dashiji.page;

import dashiji.fact.EventKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How far a project has come when an event takes place, as the kind of the event and its words tell
 * it. The graph states no stages: a page shows these as a reading of the words beside them.
 */
public enum ProjectStage {
  /** Applied for, approved. */
  APPROVAL(List.of("立项", "批复", "可行性研究", "申报", "获批")),
  /** Contracts. */
  SIGNING(List.of("签约", "签订", "签署")),
  /** Building begins. */
  START(List.of("开工", "奠基", "动工", "启动仪式")),
  /** Built. */
  COMPLETION(List.of("竣工", "完工仪式", "投产", "通车", "投入使用", "落成", "验收", "启用", "投运", "揭牌"));

  private final List<String> words;

  ProjectStage(List<String> words) {
    this.words = words;
  }

  /** The end of the key of its words: {@code signing}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The stage that an event tells of. Only signings and ceremonies are read for it, and other
   * events by their own name alone: an inspection before the opening speaks of it as well.
   *
   * @param kind code of the event's kind
   * @param name the event's own name or, of a ceremony, its words
   */
  static Optional<ProjectStage> of(String kind, String name) {
    if (kind.equals(EventKind.SIGNING.code())) {
      return Optional.of(SIGNING);
    }
    for (ProjectStage stage : List.of(COMPLETION, START, APPROVAL)) {
      if (stage.words.stream().anyMatch(name::contains)) {
        return Optional.of(stage);
      }
    }
    return Optional.empty();
  }
}
