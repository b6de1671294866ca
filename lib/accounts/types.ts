/** A link that is shown once, to be handed to the person named. */
export type ShownLink = { name: string; path: string }
