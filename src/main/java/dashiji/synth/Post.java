package dashiji.synth;

import dashiji.fact.Capacity;

/**
 * A post of a body.
 *
 * @param organization the body with its jurisdiction, in the short form that officials use
 * @param title the rest of the post's name
 * @param capacity full, acting or in charge
 * @param by how it is filled
 */
record Post(String organization, String title, Capacity capacity, Published by) {
  static Post of(String organization, String title, Published by) {
    return new Post(organization, title, Capacity.FULL, by);
  }

  Post in(Capacity other) {
    return new Post(organization, title, other, by);
  }

  /** Organisation and title, as a notice prints them. */
  String name() {
    return organization + title;
  }
}
