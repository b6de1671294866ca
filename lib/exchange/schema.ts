import { z } from 'zod'
import { isWebAddress } from '@/lib/agreements/rules'
import { safeFileName, typeByName } from '@/lib/agreements/document-rules'
import { agreementKinds, agreementStatuses, documentTypes } from '@/lib/agreements/types'
import { helpAnswers } from '@/lib/commitments/types'
import { apartTogether } from '@/lib/consensus/types'
import { contentOf } from '@/lib/history/schema'
import type { VersionKind } from '@/lib/history/types'
import { statements } from '@/lib/instrument/statements'
import { conditionPhases, stages } from '@/lib/instrument/types'
import { openQuestions, placementComment } from '@/lib/instrument/words'
import { complexities, intensities, operatingModels } from '@/lib/partnerships/types'
import { triggerIds } from '@/lib/partnerships/words-of-triggers'
import { levels, roles } from '@/lib/people/types'
import { day as formDay, isDay, rowId, text } from '@/lib/platform/fields'
import { submissionKey } from '@/lib/platform/submission-key'
import { publishedPlacements, publishedReading } from '@/lib/readings/schema'
import { fewerOrNone, precisionFor, someOrNone } from '@/lib/readings/amounts'
import { fewestWorthAnswers } from '@/lib/retrospectives/rules'
import { readKinds, reviewOutcomes } from '@/lib/retrospectives/types'
import { passageKinds } from '@/lib/wind-up/types'
import { tableKinds } from './types'

const file = (most: number) =>
  z
    .instanceof(File, { error: 'Choose a file' })
    .refine((one) => one.size > 0, 'Choose a file that is not empty')
    .refine((one) => one.size <= most, `The file is larger than ${Math.floor(most / 1_000_000)} MB`)

export const importTableForm = z.object({
  partnershipId: rowId,
  submissionKey,
  kind: z.enum(tableKinds, 'Choose what the file holds'),
  file: file(3_900_000),
  skipExisting: z.literal('yes').optional(),
})
export const importAnswersForm = z
  .object({
    partnershipId: rowId,
    submissionKey,
    answersFile: file(3_900_000),
    openedOn: formDay('The day the round opened'),
    closedOn: formDay('The day the round closed'),
    invited: z.coerce.number('Enter how many were asked').int('Enter a whole number').min(0, 'Enter how many were asked').max(100_000, 'At most 100,000'),
  })
  .refine((value) => value.openedOn <= value.closedOn, { path: ['closedOn'], error: 'A round cannot close before it opens' })
export const importPartnershipForm = z.object({ submissionKey, file: file(31_000_000) })

const words = (what: string, max: number) => text(what, { max, lines: true })
const day = z.string().refine(isDay, 'must be a real date, like 2026-11-22')
const openDay = day.nullable()
/** Parts of one file point at each other by these names: member-1, agency-2 … */
const ref = z.string().regex(/^[a-z]+-[1-9]\d{0,5}$/, 'must be a name like member-1')
const statementIds = statements.map(({ id }) => id)
const count = z.number().int().min(0).max(1_000_000)

const worthWord = z.enum(['few or none', 'about half', 'most', someOrNone, fewerOrNone])
/** Does this fit so many answers? */
function fitsAnswered(worth: readonly (number | string)[] | null, answered: number): boolean {
  if (worth === null) return true
  const told = worth.reduce<number>((sum, one) => sum + Number(one), 0)
  return answered >= fewestWorthAnswers && (worth.length === 5 ? told === answered : precisionFor(answered) === 'bands')
}
const cardInFile = z.strictObject({ column: z.string().regex(/^[a-z0-9-]{1,60}$/), text: words('A card', 500) })

const commentQuestions = [...openQuestions.map(({ id }) => id), placementComment.id] as const

const round = z
  .strictObject({
    ref,
    kind: z.enum(['self-assessment', 'sense-making']),
    subject: words('The issue', 1000),
    module: z.enum(conditionPhases).nullable(),
    openedOn: day,
    closedOn: day,
    /** The day on which its reading was entered from a file of answers. Null: the round was asked. */
    fromFileOn: openDay.default(null),
    invited: count,
    answered: count,
    instrumentVersion: z.string().max(40),
    /** What the reading was worked out with. It cannot be worked out anew: no answers travel. */
    engineVersion: z.string().max(40).nullable(),
    reading: z.union([publishedReading, publishedPlacements]).nullable(),
    comments: z.array(z.strictObject({ question: z.enum(commentQuestions), text: words('A comment', 2000) })).max(2000),
  })
  .refine((one) => one.reading === null || 'placed' in one.reading === (one.kind === 'sense-making'), {
    path: ['reading'],
    error: 'does not fit what the round asked',
  })

/** How a part of the record stood: for each kind, what such a part can hold. */
const versionOf = <Kind extends VersionKind>(kind: Kind) =>
  z.strictObject({ kind: z.literal(kind), subject: ref, number: z.number().int().min(1).max(1_000_000), content: contentOf[kind], on: day })

/** One whole partnership as a file, version 2. A file of version 1 lacks what came later, and is taken as one without. Published as JSON Schema at /api/partnership-schema. */
export const partnershipFile = z.strictObject({
  format: z.literal('crossbrace-partnership'),
  formatVersion: z.union([z.literal(1), z.literal(2)]),
  exportedOn: day,
  record: z.strictObject({
    name: text('The name', { max: 120, required: true }),
    purpose: words('The purpose', 1000),
    sharedOutcome: words('The shared outcome', 1000).nullable(),
    forWhom: words('Who it is for', 500),
    triggers: z.array(z.enum(triggerIds)).max(triggerIds.length),
    complexity: z.enum(complexities).nullable(),
    intensityNow: z.enum(intensities).nullable(),
    intensity: z.enum(intensities).nullable(),
    openMembership: z.boolean().nullable(),
    mandated: z.boolean().nullable(),
    operatingModel: z.enum(operatingModels).nullable(),
    startedOn: openDay,
    rhythmMonths: z.number().int().min(1).max(12),
    checkInDays: z.number().int().min(0).max(366).default(14),
  }),
  earlierOutcomes: z.array(z.strictObject({ text: words('An outcome', 1000).nullable(), until: day })).max(1000),
  windUp: z
    .strictObject({
      on: day,
      note: words('The note', 2000),
      thanks: words('The thanks', 2000).default(''),
      kept: words('What is kept', 2000).default(''),
      /** What goes on after the end, and with whom. */
      passages: z
        .array(z.strictObject({ kind: z.enum(passageKinds), what: words('What goes on', 1000), withWhom: words('With whom', 300) }))
        .max(10_000)
        .default([]),
    })
    .nullable(),
  agencies: z
    .array(z.strictObject({ ref, name: text('An agency', { max: 160, required: true }), from: openDay, to: openDay, leadsSince: openDay.default(null) }))
    .max(10_000),
  members: z
    .array(
      z.strictObject({
        ref,
        name: text('A name', { max: 120, required: true }),
        email: z.email().max(254).nullable(),
        agency: ref,
        position: text('A position', { max: 120 }),
        level: z.enum([...levels, '']),
        contribution: words('A contribution', 500),
        from: openDay,
        to: openDay,
        roles: z.array(z.strictObject({ role: z.enum(roles), since: openDay, until: openDay })).max(200),
        departure: z.strictObject({ handOver: words('A hand-over note', 4000), replacement: ref.nullable(), notedOn: day }).nullable(),
      }),
    )
    .max(20_000),
  ties: z.array(z.strictObject({ from: ref, to: ref, note: words('A note', 1000), since: day, until: openDay })).max(50_000),
  leadershipTasks: z.array(z.strictObject({ task: z.string().max(60), member: ref, since: day, until: openDay })).max(10_000),
  resources: z
    .array(z.strictObject({ agency: ref, kind: z.string().max(60), amount: words('An amount', 1000), share: z.number().int().min(0).max(100).nullable() }))
    .max(50_000),
  iwiParticipation: z
    .strictObject({
      involvement: z.string().max(60).nullable(),
      advisers: words('Who advises', 4000),
      bothAnswerTo: words('Who answers to both', 4000),
      dataWhose: words('Whose data', 4000),
      updatedOn: day,
    })
    .nullable(),
  agreements: z
    .array(
      z.strictObject({
        ref,
        kind: z.enum(agreementKinds),
        title: text('A title', { max: 300, required: true }),
        developedBy: z.string().max(60).nullable(),
        developedNote: words('A note', 4000),
        startsOn: openDay,
        reviewOn: openDay,
        endsOn: openDay,
        terms: z.json(),
        issues: z.json(),
        money: z.json(),
        moneyNote: words('A note', 4000),
        groundRules: words('The ground rules', 10_000),
        link: z.string().max(2000).refine(isWebAddress, 'must be a web address').nullable(),
        createdOn: day,
        steps: z.array(z.strictObject({ status: z.enum(agreementStatuses), on: day, note: words('A note', 4000) })).max(500),
        parties: z
          .array(
            z.strictObject({
              agency: ref.nullable(),
              name: text('A party', { max: 300 }),
              signatures: z
                .array(
                  z.strictObject({ member: ref.nullable(), name: text('A name', { max: 300 }), position: text('A position', { max: 300 }), signedOn: openDay }),
                )
                .max(500),
            }),
          )
          .max(500),
        amendments: z.array(z.strictObject({ on: day, what: words('An amendment', 4000), notedOn: day })).max(500),
        documents: z
          .array(
            z.strictObject({
              fileName: z
                .string()
                .max(300)
                .refine((name) => typeByName(safeFileName(name)) !== null, 'must end like a kind of document that is taken'),
              mediaType: z.enum(Object.values(documentTypes)),
              size: count.max(25_000_000),
              sha256: z.string().regex(/^[0-9a-f]{64}$/),
              addedOn: day,
              /** The document itself, base64. Null where the file was made without documents. */
              content: z.base64().nullable(),
            }),
          )
          .max(500),
      }),
    )
    .max(10_000),
  modelChoices: z
    .array(
      z.strictObject({
        model: z.enum(operatingModels).nullable(),
        answers: z.json(),
        reasons: words('The reasons', 4000),
        stage: z.string().max(40).nullable(),
        on: day,
        steps: z.array(z.strictObject({ step: z.string().max(80), doneOn: day, note: words('A note', 2000) })).max(200),
      }),
    )
    .max(1000),
  commitments: z
    .array(
      z.strictObject({
        what: words('A commitment', 1000),
        owner: ref,
        dueOn: day,
        actionId: z.string().max(60).nullable(),
        round: ref.nullable(),
        madeOn: day,
        checkIn: ref.nullable().default(null),
        retrospective: ref.nullable().default(null),
        /** Due dates that were moved, in their order. */
        moves: z
          .array(z.strictObject({ fromDay: day, toDay: day, reason: words('A reason', 2000), on: day }))
          .max(500)
          .default([]),
        /** Whose it was before it was handed on, in their order. */
        handOvers: z
          .array(z.strictObject({ from: ref, on: day }))
          .max(500)
          .default([]),
        closure: z
          .strictObject({
            kind: z.string().max(40),
            on: day,
            reason: words('A reason', 2000).nullable(),
            helped: z.string().max(40).nullable().default(null),
            helpNote: words('Whether it helped', 2000).default(''),
          })
          .nullable(),
      }),
    )
    .max(100_000),
  /** What was noted for the group. The pulse and the felt stage are no confidential answers. */
  checkIns: z
    .array(
      z.strictObject({
        ref,
        on: day,
        pulse: z.number().int().min(1).max(5).nullable(),
        felt: z.enum(stages).nullable(),
        moved: words('What moved', 2000),
        victory: words('A little victory', 2000),
        inTheWay: words('What is in the way', 2000),
      }),
    )
    .max(100_000)
    .default([]),
  /** Who holds and held the ball on which piece of work. */
  balls: z
    .array(z.strictObject({ work: text('A piece of work', { max: 200, required: true }), agency: ref, since: day, until: openDay, checkIn: ref.nullable() }))
    .max(100_000)
    .default([]),
  /** Signals that somebody saw and said so. */
  acknowledgements: z
    .array(z.strictObject({ rule: z.string().max(60), facts: z.string().max(200), note: words('A note', 2000), on: day }))
    .max(100_000)
    .default([]),
  /** Learnings, and whether they were carried home. What is shared with others is no part of the file: that is decided in each installation. */
  learnings: z
    .array(
      z.strictObject({
        text: words('A learning', 1000),
        taker: ref.nullable(),
        takerName: text('A name', { max: 120 }),
        organisation: text('An organisation', { max: 160 }),
        madeOn: day,
        carriedOn: openDay,
        carriedTo: text('To whom', { max: 300 }),
        carriedNote: words('What came of it', 500),
        retrospective: ref.nullable().default(null),
      }),
    )
    .max(100_000)
    .default([]),
  /** Retrospectives that are over: what stood on the cards without who wrote it, topics with their dots, the group's word on its stage. */
  retrospectives: z
    .array(
      z
        .strictObject({
          ref,
          on: day,
          closedOn: day,
          round: ref.nullable(),
          /** How the reading that it opened on was made, and what it said. */
          read: z
            .strictObject({ kind: z.enum(readKinds), outcome: z.enum(['clear', 'crossover', 'contested', 'none']), stages: z.array(z.enum(stages)).max(5) })
            .nullable(),
          said: z.strictObject({ stage: z.enum(stages), reason: words('A reason', 1000) }).nullable(),
          dotsEach: z.number().int().min(1).max(10),
          prompts: z
            .array(z.strictObject({ id: z.string().regex(/^[a-z0-9-]{1,60}$/), text: text('A question', { max: 200 }), citation: z.string().max(200) }))
            .max(6),
          people: z.array(z.strictObject({ name: text('A name', { max: 80 }), organisation: text('An organisation', { max: 120 }) })).max(100),
          topics: z
            .array(
              z.strictObject({
                title: text('A topic', { max: 120 }),
                note: words('A note', 2000),
                dots: count.nullable(),
                cards: z.array(cardInFile).max(1000),
              }),
            )
            .max(1000),
          /** Cards of no topic: those of the double-loop question. */
          cards: z.array(cardInFile).max(1000),
          howAnswer: words('The change', 2000),
          /** Which commitments were looked back on: the place of each in the list, from 1. */
          reviews: z.array(z.strictObject({ commitment: count.min(1), outcome: z.enum(reviewOutcomes), helped: z.enum(helpAnswers).nullable() })).max(1000),
          /** Counts of 1 to 5, three bands in words of fewer than ten; null where fewer than five answered. */
          worth: z.union([z.tuple([count, count, count, count, count]), z.tuple([worthWord, worthWord, worthWord])]).nullable(),
          worthAnswered: count,
        })
        .refine((one) => one.round === null || one.read?.kind !== 'together', { path: ['read'], error: 'a reading made together has no round' })
        .refine((one) => fitsAnswered(one.worth, one.worthAnswered), { path: ['worth'], error: 'does not fit how many answered' }),
    )
    .max(10_000)
    .default([]),
  /** Finished sessions in which the group answered together, openly. They are read anew from their one common answer. */
  together: z
    .array(
      z.strictObject({
        openedOn: day,
        closedOn: day,
        instrumentVersion: z.string().max(40),
        present: z.array(z.strictObject({ member: ref.nullable(), name: text('A name', { max: 120 }), agency: text('An agency', { max: 160 }) })).max(500),
        commonAnswer: z.partialRecord(z.enum(statementIds), z.union([z.literal([1, 2, 3, 4, 5]), z.enum(apartTogether)])),
        felt: z.enum(stages).nullable(),
        note: words('A note', 2000),
      }),
    )
    .max(1000)
    .default([]),
  rounds: z.array(round).max(1000),
  history: z
    .array(
      z.discriminatedUnion('kind', [
        versionOf('partnership'),
        versionOf('agency'),
        versionOf('member'),
        versionOf('agreement'),
        versionOf('resource'),
        versionOf('iwi-participation'),
      ]),
    )
    .max(200_000),
})

export type PartnershipFile = z.output<typeof partnershipFile>

/** The published schema of the file, as JSON Schema. */
export function partnershipFileSchema(): unknown {
  return z.toJSONSchema(partnershipFile, { io: 'input', unrepresentable: 'any' })
}
