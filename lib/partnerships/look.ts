/**
 * Something in the record that is worth a look: what was seen, why it matters (with its source), what to do first.
 * Never a verdict on a person or an agency; never a score. Made by the pure rules of each area.
 */
export type Look = {
  /** Stable, for lists: the rule's name, with the id of the row where there may be several. */
  id: string
  what: string
  why: string
  /** "BCS §4.2", "Partnering Agreements", "Toolkit: …", or "our rule". */
  citation: string
  first: string
  href?: string
}
