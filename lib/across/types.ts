/** A partnership as a row of this page names it. */
export type Named = { id: string; name: string }

/** Somebody, or an agency, in one partnership. */
export type PlaceHeld = { key: string; name: string; note: string; partnership: Named }

/** Somebody, or an agency, in many partnerships, each once. */
export type InMany = { key: string; name: string; places: { partnership: Named; note: string }[] }

export type Ending = { id: string; title: string; endsOn: string; partnership: Named }
/** Agreements that end within the same days, soonest first. */
export type EndingGroup = { from: string; to: string; together: boolean; agreements: Ending[] }

/** What stands in the way, as somebody typed it in a check-in. */
export type ObstacleNote = { id: string; on: string; text: string; partnership: Named }
/** Words that stand in the notes of several partnerships, with these notes, the newest first. */
export type Obstacle = { words: string[]; partnerships: number; notes: ObstacleNote[] }

export type Adopted = {
  id: string
  actionId: string
  partnership: Named
  /** null: open. */
  ended: { kind: 'done' | 'dropped'; on: string; helped: string | null } | null
}
/** One of the suggested actions, with every time that it was adopted. */
export type ActionTried = {
  id: string
  title: string
  citation: string
  adopted: number
  partnerships: number
  open: number
  dropped: number
  done: number
  said: { yes: number; partly: number; no: number; tooEarly: number; nothing: number }
  rows: Adopted[]
}
