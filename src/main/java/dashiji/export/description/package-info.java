/** What the dataset is, said for machines: VoID, DCAT, example queries. */
@NullMarked
package dashiji.export.description;

import org.jspecify.annotations.NullMarked;
