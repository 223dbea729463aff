/**
 * Masthead, sections and dated entries of one source text.
 *
 * <p>{@link dashiji.document.DocumentReader} is the flow: {@code Masthead} and {@code
 * JurisdictionFinder} say what the text is; {@code EntryScan} goes over its lines with a {@code
 * ScanState}; {@code EntryDates} gives the drafts found their dates; {@code SectionFinder} cuts
 * what is no entry.
 *
 * <ul>
 *   <li>What is known at a line: {@code ScanState} with {@code Genre}, {@code DateInForce}, {@code
 *       Publication}, {@code SharedDay} and the {@code EntryList} so far.
 *   <li>What a line is: {@code Furniture}, {@code ContentsLines}, {@code Headings} and what they
 *       change ({@code HeadingLines}), {@code DayLines}, {@code Biographies}, {@code Rosters},
 *       {@code CareerDates}.
 *   <li>How dates are printed: {@code DateHeads} and {@code Festivals} at the start of a text,
 *       {@code InsideDates} inside it, {@code RelativeDate} by another date; a {@code DateHead}
 *       each.
 *   <li>What becomes an entry: {@code EntryPieces} of a paragraph, {@code DatedItems}, {@code
 *       UndatedItems}; {@code Activity}, {@code Continuation} and {@code NoEvent} are the words
 *       that decide.
 * </ul>
 */
@NullMarked
package dashiji.document;

import org.jspecify.annotations.NullMarked;
