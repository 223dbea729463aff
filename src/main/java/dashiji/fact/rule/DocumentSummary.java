package dashiji.fact.rule;

import dashiji.document.Document;
import dashiji.document.Entry;
import dashiji.document.EntryDate;
import dashiji.document.Jurisdiction;
import dashiji.document.PartialDate;
import dashiji.fact.DocumentFacts.DocumentInfo;
import dashiji.fact.OrganizationRef;
import dashiji.fact.PlaceLevel;
import dashiji.fact.PlaceRef;
import dashiji.mention.Body;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of the document itself: its masthead, its area, the days its entries cover. */
final class DocumentSummary {
  private DocumentSummary() {}

  /** The summary of a document. */
  static DocumentInfo of(DocumentContext context) {
    Document document = context.document();
    List<EntryDate> dates =
        document.entries().stream().map(Entry::date).filter(Objects::nonNull).toList();
    return new DocumentInfo(
        document.source().key(),
        document.title(),
        publisher(context),
        area(context.jurisdiction()),
        document.published(),
        outermost(dates.stream().map(EntryDate::first), Comparator.naturalOrder()),
        outermost(dates.stream().map(EntryDate::last), Comparator.reverseOrder()),
        document.source().characters(),
        document.entries().size(),
        document.source().sha256(),
        document.source().metadata().url(),
        document.source().metadata().licence());
  }

  /** The first of some dates in an order of their printed forms; each date is printed once. */
  private static @Nullable PartialDate outermost(
      Stream<PartialDate> dates, Comparator<String> order) {
    PartialDate outermost = null;
    String printed = "";
    for (PartialDate date : (Iterable<PartialDate>) dates::iterator) {
      if (date.equals(outermost)) {
        continue;
      }
      String next = date.toString();
      if (outermost == null || order.compare(next, printed) < 0) {
        outermost = date;
        printed = next;
      }
    }
    return outermost;
  }

  private static @Nullable OrganizationRef publisher(DocumentContext context) {
    String printed = context.document().publisher();
    Body body = printed == null ? null : context.bodies().resolve(printed, null);
    return body == null
        ? null
        : new OrganizationRef(body.name(), OrganizationRules.kind(body), body.areaCode(), null);
  }

  private static @Nullable PlaceRef area(Jurisdiction jurisdiction) {
    List<Jurisdiction.Unit> chain = jurisdiction.chain();
    Jurisdiction.Unit home = jurisdiction.home().orElse(null);
    return home == null
        ? null
        : new PlaceRef(
            home.name(),
            PlaceLevel.valueOf(home.level().name()),
            jurisdiction.fullName(),
            home.code(),
            new Jurisdiction(chain.subList(1, chain.size())).contextCode());
  }
}
