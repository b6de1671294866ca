// The one table of who may import what. `npm test` holds the whole tree to it (e2e/architecture.test.ts).

/** What a file is, by its place and name. */
export type Kind =
  | 'page'
  | 'area-component'
  | 'bare-component'
  | 'pure'
  | 'data'
  | 'loaders'
  | 'mutations'
  | 'actions'
  | 'uploads'
  | 'gate'
  | 'scope'
  | 'platform'
  | 'start'

/** The closed list of file names in an area. Any other name is a pure module, or stands in `named`. */
export const namesOfAnArea: Readonly<Record<string, Kind>> = {
  'rules.ts': 'pure',
  'types.ts': 'pure',
  'schema.ts': 'pure',
  'words.ts': 'pure',
  'data.ts': 'data',
  'loaders.ts': 'loaders',
  'mutations.ts': 'mutations',
  'actions.ts': 'actions',
  'uploads.ts': 'uploads',
}

/** Files that are not pure and not of the closed list, each with its reason. */
export const named: Readonly<Record<string, { kind: Kind; why: string }>> = {
  'lib/access/define-action.ts': { kind: 'gate', why: 'the one way in for every form' },
  'lib/access/define-upload.ts': { kind: 'gate', why: 'the one way in for a form with a file' },
  'lib/access/define-stream.ts': { kind: 'gate', why: 'the one way out for a stream of events' },
  'lib/access/define-post.ts': { kind: 'gate', why: 'the one way in for a line of JSON' },
  'lib/access/define-download.ts': { kind: 'gate', why: 'the one way out for a file' },
  'lib/access/loaders.ts': { kind: 'gate', why: 'the one way in for every page' },
  'lib/access/due-entries.ts': { kind: 'data', why: 'gives the schedule the scopes of guardian angels, whose entries it makes' },
  'lib/access/note-viewings.ts': { kind: 'gate', why: 'the one way to note who opened what' },
  'lib/access/scope.ts': { kind: 'scope', why: 'mints and checks the proof that data asks for' },
  'lib/accounts/passwords.ts': { kind: 'mutations', why: 'hashing is native and random' },
  'lib/accounts/sign-in.ts': { kind: 'mutations', why: 'counts failures in the store' },
  'lib/accounts/first-run-code.ts': { kind: 'mutations', why: 'makes and checks a secret' },
  'lib/agreements/change.ts': { kind: 'mutations', why: 'what every change to an agreement does before and after' },
  'lib/agreements/parties.ts': { kind: 'mutations', why: 'parties and signatories, so that no file grows past reading' },
  'lib/agreements/add-document.ts': { kind: 'mutations', why: 'keeps a checked file' },
  'lib/agreements/check-document.ts': { kind: 'mutations', why: 'unpacks and hashes what was sent' },
  'lib/audit/hide-entry.ts': { kind: 'mutations', why: 'the one way to empty what a portfolio keeps, inside another area’s transaction' },
  'lib/audit/record-event.ts': { kind: 'mutations', why: 'the one way to write an event, inside another area’s transaction' },
  'lib/examples/load-agreements.ts': { kind: 'mutations', why: 'loads one part of the examples, beside mutations.ts' },
  'lib/examples/load-sessions.ts': { kind: 'mutations', why: 'loads one part of the examples, beside mutations.ts' },
  'lib/examples/load-bracing.ts': { kind: 'mutations', why: 'loads one part of the examples, beside mutations.ts' },
  'lib/examples/load-check-ins.ts': { kind: 'mutations', why: 'loads one part of the examples, beside mutations.ts' },
  'lib/examples/load-retrospectives.ts': { kind: 'mutations', why: 'loads one part of the examples, beside mutations.ts' },
  'lib/examples/load-learnings.ts': { kind: 'mutations', why: 'loads one part of the examples, beside mutations.ts' },
  'lib/history/record-version.ts': { kind: 'mutations', why: 'the one way to keep how something stood, inside another area’s transaction' },
  'lib/installation/first-versions.ts': { kind: 'mutations', why: 'done once by the start, never by a person' },
  'lib/exchange/import-jobs.ts': { kind: 'mutations', why: 'notes an import and begins it' },
  'lib/exchange/import-partnership.ts': { kind: 'mutations', why: 'a whole partnership in one transaction is long enough for a file of its own' },
  'lib/learning/add-learnings.ts': { kind: 'mutations', why: 'the one way to note what was learned, inside another area’s transaction' },
  'lib/retrospectives/persist.ts': { kind: 'mutations', why: 'brings the tables to where the reducer has brought the whole' },
  'lib/retrospectives/known.ts': { kind: 'mutations', why: 'what this process knows of open rooms, held against the store in each transaction' },
  'lib/retrospectives/insert-held.ts': { kind: 'mutations', why: 'one that is over, as a file or the examples bring it' },
  'lib/retrospectives/people.ts': { kind: 'mutations', why: 'opening and joining, so that no file grows past reading' },
  'lib/retrospectives/stream.ts': { kind: 'loaders', why: 'keeps for each browser how far it is, and sends it what is new' },
  'lib/retrospectives/room.ts': { kind: 'uploads', why: 'acts as lines of JSON, and the stream: route handlers call them' },
  'lib/rounds/close-round.ts': { kind: 'mutations', why: 'closing is done by the lead and by the calendar; one file is enough for each' },
  'lib/rounds/answers-touched.ts': { kind: 'mutations', why: 'takes deleted answers off the disk, after closing, after withdrawing and by the calendar' },
  'lib/rounds/old-links.ts': { kind: 'mutations', why: 'done by the calendar, never by a person' },
  'lib/messages/tell-leads.ts': { kind: 'mutations', why: 'tells every lead of a partnership, inside another area’s transaction' },
  'lib/messages/queue.ts': { kind: 'mutations', why: 'the one way into the outbox, inside another area’s transaction' },
  'lib/messages/outbox.ts': { kind: 'mutations', why: 'done by the calendar and after forms, never by a person' },
  'lib/reminders/letter-for.ts': { kind: 'data', why: 'reads what a message says, for sending and for a preview' },
  'lib/reminders/compose.ts': { kind: 'mutations', why: 'makes the personal link of a message while it is sent' },
  'lib/reminders/queue-due.ts': { kind: 'mutations', why: 'done by the calendar, never by a person' },
  'lib/portfolio/refresh-entries.ts': { kind: 'data', why: 'keeps what it made out of many reads, so that the next page needs one row of each' },
  'lib/schedule/lease.ts': { kind: 'mutations', why: 'says which instance does what time does by itself' },
  'lib/schedule/note-run.ts': { kind: 'mutations', why: 'done by the calendar, never by a person' },
  'lib/schedule/tick.ts': { kind: 'start', why: 'what time does by itself: all areas meet here' },
  'lib/installation/start-up.ts': { kind: 'start', why: 'what must be there before the first request' },
  'instrumentation.ts': { kind: 'start', why: 'where the framework calls start-up' },
}

/** Files of lib/platform that need no machine; the others there know the store, the request or the clock. */
export const purePlatform: readonly string[] = [
  'cut.ts',
  'day-words.ts',
  'days.ts',
  'errors.ts',
  'fields.ts',
  'fold.ts',
  'form-state.ts',
  'origin.ts',
  'origin-words.ts',
  'plain-answer.ts',
  'read-at-most.ts',
  'search-words.ts',
  'submission-key.ts',
  'te-reo.ts',
  'writer-queue.ts',
]

type Allowed = {
  /** Kinds of our own files. */
  files: readonly Kind[]
  /** Files of kinds that are not allowed as such. */
  also?: readonly string[]
  /** Packages; a name with a closing star stands for all that begin so. */
  packages: readonly string[]
}

const charts = ['d3-scale', 'd3-shape']
const react = ['react', 'react-dom', 'next/link', 'next/navigation']
const store = [
  'lib/platform/db',
  'lib/platform/running-work',
  'lib/platform/in-parts',
  'lib/platform/clock',
  'lib/platform/ids',
  'lib/platform/once',
  'lib/platform/settings',
  'lib/platform/rate-limits',
  'lib/platform/live',
]
/** Unpacks what was sent, and keeps nothing of it. */
const unpacking = ['lib/platform/unpack']

/** Who may import what. Type-only imports count like any others. */
export const table: Readonly<Record<Kind, Allowed>> = {
  page: {
    files: ['page', 'area-component', 'bare-component', 'pure', 'loaders', 'actions', 'uploads', 'gate'],
    packages: [...react, 'next', 'next/*', 'server-only', ...charts],
  },
  'area-component': { files: ['area-component', 'bare-component', 'pure', 'loaders', 'actions'], packages: [...react, ...charts] },
  // Knows no area: plain numbers and labels in, mark-up out.
  'bare-component': {
    files: ['bare-component'],
    also: ['lib/platform/form-state', 'lib/platform/te-reo', 'lib/instrument/types'],
    packages: [...react, ...charts],
  },
  // Time, chance and ids are arguments.
  pure: { files: ['pure'], packages: ['zod', 'csv-parse/sync', 'pure-rand/*', 'ical-generator', ...charts] },
  scope: { files: ['pure'], packages: [] },
  data: { files: ['pure', 'data', 'scope'], also: store, packages: [] },
  mutations: {
    files: ['pure', 'data', 'mutations', 'scope'],
    also: [...store, ...unpacking, 'lib/platform/mail'],
    packages: ['node:crypto', '@node-rs/argon2'],
  },
  loaders: { files: ['pure', 'data', 'loaders', 'gate', 'platform', 'scope'], packages: ['next/navigation', 'react', 'server-only', '@/package.json'] },
  actions: {
    files: ['pure', 'loaders', 'mutations', 'gate'],
    also: ['lib/platform/clock', 'lib/platform/ids', 'lib/platform/request', 'lib/platform/session', 'lib/platform/wake'],
    packages: ['next/navigation'],
  },
  // As actions, for a form with a file: route handlers call them, and the gate asks first.
  uploads: { files: ['pure', 'loaders', 'mutations', 'gate'], packages: ['server-only', 'zod'] },
  gate: { files: ['pure', 'data', 'gate', 'scope', 'platform'], packages: ['next/navigation', 'react', 'server-only', 'zod'] },
  platform: {
    files: ['platform', 'pure'],
    packages: ['node:*', 'next/*', 'next-auth', 'next-auth/*', 'server-only', 'zod', 'pg', 'better-sqlite3', '@prisma/*', 'nodemailer/*'],
  },
  start: { files: ['start', 'pure', 'data', 'mutations', 'platform'], packages: [] },
}

/** Names that only these files may import from that one (a test beside them may, too). */
export const guarded: readonly { from: string; name: string; by: RegExp; why: string }[] = [
  {
    from: 'lib/access/due-entries',
    name: 'listDueEntries',
    by: /^lib\/portfolio\/refresh-entries\.ts$/,
    why: 'its scopes belong to angels who are not there: what is read with them goes into their portfolio only',
  },
  { from: 'lib/access/scope', name: 'scopeFor', by: /^lib\/access\//, why: 'only the gate may say what an actor is to a partnership' },
  {
    from: 'lib/access/scope',
    name: 'previewScope',
    by: /^lib\/(release|access)\//,
    why: 'only the preview of a release, and the gate for whoever looks on from it, may stand as an angel',
  },
  { from: 'lib/access/scope', name: 'answerScopeFor', by: /^lib\/rounds\//, why: 'only the check of a live link may let somebody answer' },
  { from: 'lib/access/scope', name: 'memberScopeFor', by: /^lib\/accountabilities\//, why: 'only the check of a live link may stand as a member' },
  { from: 'lib/access/scope', name: 'participantScopeFor', by: /^lib\/access\//, why: 'only the gate may say who is in a retrospective' },
]

/** Packages and folders that only these files may import, tests included. */
export const kept: readonly { what: RegExp; by: RegExp; why: string }[] = [
  {
    what: /^\.generated\//,
    by: /^lib\/platform\/(db|sqlite-adapter\.store\.test)\.ts$/,
    why: 'the store has one door; the other is the proof of what the stock adapter loses',
  },
  { what: /^(pg|better-sqlite3|@prisma\/.*)$/, by: /^(lib\/platform|scripts|e2e)\/|^prisma\.config\.ts$/, why: 'drivers are for the platform' },
  { what: /^nodemailer(\/.*)?$/, by: /^lib\/platform\/mail\.ts$/, why: 'one place says how mail is handed over' },
  { what: /^ical-generator$/, by: /^lib\/calendar\/calendar-text\.ts$/, why: 'one place writes calendars' },
  { what: /^next-auth(\/.*)?$/, by: /^lib\/platform\/session\.ts$/, why: 'so that it can be replaced' },
  { what: /^@node-rs\/argon2$/, by: /^lib\/accounts\/passwords\.ts$/, why: 'one place says how passwords are hashed' },
]
