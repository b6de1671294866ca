import type { ActionDoor } from '@/lib/access/doors'
import { type Fields, fileOf } from './visitor'
import type { PersonKey, World } from './world'

export type FormCase = {
  /** Who may send it; null: nobody needs to be signed in. */
  who: PersonKey | null
  path: (world: World) => string
  button: string | RegExp
  /** Fields that would be accepted. */
  good: Fields
  /** Fields that are refused, and by which fields. Absent where there is nothing to type. */
  bad?: { fields: Fields; refused: string[] }
  /** A text field with a limit, which is sent too long. */
  long?: string
}

const own = (rest: string) => (world: World) => `/partnerships/${world.own.id}${rest}`
const openLink = (world: World) => Object.values(world.own.openLinks)[0] ?? ''

/** The first run; the forms of messages, which are there only where a mail server is set (e2e/messages.spec.ts); looking as an angel, which changes what a lead sees (e2e/angels.spec.ts). */
type WithATestOfItsOwn =
  | 'firstRunAction'
  | 'loadExamplesAction'
  | 'acceptInvitationAction'
  | 'remindAction'
  | 'resendMessageAction'
  | 'stopMessageAction'
  | 'sendTestMessageAction'
  | 'lookAsAction'
  | 'stopLookingAction'

/** One way to send every other form there is. The type holds it to the gate's table. */
export const formCases: Record<Exclude<ActionDoor, WithATestOfItsOwn>, FormCase> = {
  signInAction: {
    who: null,
    path: () => '/sign-in',
    button: 'Sign in',
    good: {},
    bad: { fields: { email: '', password: '' }, refused: ['email', 'password'] },
    long: 'email',
  },
  signOutAction: { who: 'member', path: () => '/partnerships', button: 'Sign out', good: {} },
  inviteAccountAction: {
    who: 'admin',
    path: () => '/administration',
    button: 'Make the link',
    good: { name: 'New Person', email: 'new@agency.example' },
    bad: { fields: { name: '', email: 'no address' }, refused: ['name', 'email'] },
    long: 'name',
  },
  invitePasswordChangeAction: { who: 'admin', path: () => '/administration', button: /^Make a new password link for Fergus/, good: {} },
  endAccountInvitationAction: { who: 'admin', path: () => '/administration', button: /^End the link of/, good: {} },
  switchAccountAction: { who: 'admin', path: () => '/administration', button: /^Switch off Otto/, good: {} },
  changeAddressAction: {
    who: 'admin',
    path: () => '/administration',
    button: 'Save the address',
    good: {},
    bad: { fields: { address: 'http://plain.example.org' }, refused: ['address'] },
    long: 'address',
  },
  registerPartnershipAction: {
    who: 'lead',
    path: () => '/partnerships/new',
    button: 'Register',
    good: { name: 'Another one', purpose: 'To be one' },
    bad: { fields: { name: '', purpose: ' ', startedOn: '2026-02-31' }, refused: ['name', 'purpose', 'startedOn'] },
    long: 'purpose',
  },
  editRecordAction: {
    who: 'lead',
    path: own('/record/edit'),
    button: 'Save the record',
    good: { forWhom: 'Everyone' },
    bad: { fields: { name: '', rhythmMonths: '7' }, refused: ['name', 'rhythmMonths'] },
    long: 'name',
  },
  addAgencyAction: {
    who: 'lead',
    path: own('/people/agencies/new'),
    button: 'Add the agency',
    good: { name: 'One more agency' },
    bad: { fields: { name: '', from: '2026-01-02', to: 'yesterday' }, refused: ['name', 'to'] },
    long: 'name',
  },
  editAgencyAction: {
    who: 'lead',
    path: (world) => own(`/people/agencies/${world.own.participationId}`)(world),
    button: 'Save the agency',
    good: { from: '2020-01-01' },
    bad: { fields: { name: '' }, refused: ['name'] },
    long: 'name',
  },
  mergeAgenciesAction: {
    who: 'lead',
    path: (world) => own(`/people/agencies/${world.own.participationId}/merge`)(world),
    button: 'Merge the two',
    good: {},
    bad: { fields: { intoId: '' }, refused: ['intoId'] },
  },
  noteDepartureAction: {
    who: 'lead',
    path: (world) => own(`/people/${world.own.membershipId}/departure`)(world),
    button: 'Note the departure',
    good: { lastDay: '2026-12-31' },
    bad: { fields: { lastDay: 'soon' }, refused: ['lastDay'] },
    long: 'handOver',
  },
  addMemberAction: {
    who: 'lead',
    path: own('/people/new'),
    button: 'Add the member',
    good: { name: 'New Member', agency: 'City Council' },
    bad: { fields: { name: '', agency: '', email: 'no address' }, refused: ['name', 'agency', 'email'] },
    long: 'contribution',
  },
  editMemberAction: {
    who: 'lead',
    path: (world) => own(`/people/${world.own.membershipId}`)(world),
    button: 'Save the member',
    good: { position: 'Elsewhere' },
    bad: { fields: { name: '', level: 'wizard' }, refused: ['name', 'level'] },
    long: 'position',
  },
  previewPastedMembersAction: {
    who: 'lead',
    path: own('/people/paste'),
    button: 'Look at the rows',
    good: { rows: 'Pasted Person\tCity Council' },
    bad: { fields: { rows: ' ' }, refused: ['rows'] },
    long: 'rows',
  },
  addPastedMembersAction: { who: 'lead', path: own('/people/paste'), button: /^Add (this|these)/, good: {} },
  openRoundAction: {
    who: 'lead',
    path: (world) => `/partnerships/${world.own.id}/rounds/new`,
    button: 'Open the round',
    good: {},
    bad: { fields: { closesOn: 'soon', minimumAnswers: '3' }, refused: ['closesOn', 'minimumAnswers'] },
  },
  renewLinkAction: { who: 'lead', path: (world) => own(`/rounds/${world.own.openRoundId}`)(world), button: 'Make a new link for Mona Patel', good: {} },
  excuseAction: { who: 'lead', path: (world) => own(`/rounds/${world.own.openRoundId}`)(world), button: 'Leave Luka Brown out of this round', good: {} },
  closeRoundAction: { who: 'lead', path: (world) => own(`/rounds/${world.own.openRoundId}`)(world), button: /^Close the round/, good: {} },
  submitAnswersAction: {
    who: null,
    path: openLink,
    button: 'Send my answers',
    good: { 'forming-1': '3' },
    bad: { fields: { 'comment-going-well': 'Only a comment' }, refused: ['statements'] },
    long: 'comment-going-well',
  },
  withdrawAnswersAction: { who: null, path: openLink, button: 'Withdraw my answer', good: {} },
  adoptAction: {
    who: 'lead',
    path: own('/commitments/new'),
    button: 'Add it',
    good: { what: 'Do a thing' },
    bad: { fields: { what: '', owner: '', dueOn: '2026-13-01' }, refused: ['what', 'owner', 'dueOn'] },
    long: 'what',
  },
  settleCommitmentAction: {
    who: 'lead',
    path: (world) => own(`/commitments/${world.own.commitmentId}`)(world),
    button: 'Save',
    good: { kind: 'done', reason: 'Fine' },
    bad: { fields: { kind: 'dropped', reason: '' }, refused: ['reason'] },
    long: 'reason',
  },
  moveCommitmentAction: {
    who: 'lead',
    path: (world) => own(`/commitments/${world.own.commitmentId}?do=move`)(world),
    button: 'Move it',
    good: { why: 'The harbour froze' },
    bad: { fields: { dueOn: '2026-02-31', why: '' }, refused: ['dueOn', 'why'] },
    long: 'why',
  },
  passOnCommitmentAction: {
    who: 'lead',
    path: (world) => own(`/commitments/${world.own.commitmentId}?do=pass-on`)(world),
    button: 'Pass it on',
    good: {},
    bad: { fields: { owner: '' }, refused: ['owner'] },
  },
  sayWhetherItHelpedAction: {
    who: 'lead',
    path: (world) => own(`/commitments/${world.own.doneCommitmentId}`)(world),
    button: 'Save the answer',
    good: { helped: 'partly' },
    bad: { fields: { helped: [], helpNote: 'A note that stays' }, refused: ['helped'] },
    long: 'helpNote',
  },
  reopenCommitmentAction: {
    who: 'lead',
    path: (world) => own(`/commitments/${world.own.doneCommitmentId}`)(world),
    button: 'Take it back',
    good: {},
  },
  finishOwnCommitmentAction: {
    who: null,
    path: (world) => `${world.own.memberLink}?finish=${world.own.commitmentId}`,
    button: 'Mark it as done',
    good: { helped: 'yes' },
    long: 'reason',
  },
  moveOwnCommitmentAction: {
    who: null,
    path: (world) => `${world.own.memberLink}?move=${world.own.commitmentId}`,
    button: 'Move it',
    good: { why: 'The harbour froze' },
    bad: { fields: { dueOn: '2026-02-31', why: '' }, refused: ['dueOn', 'why'] },
    long: 'why',
  },
  chooseModelAction: {
    who: 'lead',
    path: own('/model/choose?trade-offs=yes&willing-to-share=yes'),
    button: 'Keep the choice',
    good: { model: 'cross-agency-board', reasons: 'The chief executives want it' },
    bad: { fields: { model: [], reasons: '' }, refused: ['model', 'reasons'] },
    long: 'reasons',
  },
  saveSetUpAction: {
    who: 'lead',
    path: own('/model'),
    button: 'Save the checklist',
    good: { done: ['decides-nothing'], 'note-decides-nothing': 'Said at the first meeting' },
    bad: { fields: { 'note-decides-nothing': 'Said, and not ticked' }, refused: ['note-decides-nothing'] },
    long: 'note-decides-nothing',
  },
  giveAccessAction: {
    who: 'lead',
    path: own('/access'),
    button: 'Make the link',
    good: { name: 'New Friend', email: 'friend2@agency.example', standing: 'member' },
    bad: { fields: { name: '', email: '', standing: [] }, refused: ['name', 'email', 'standing'] },
    long: 'name',
  },
  endAccessAction: { who: 'lead', path: own('/access'), button: /^End access of Fergus/, good: {} },
  watchAction: { who: 'angel', path: () => '/portfolio', button: /^Put on the watch list/, good: {} },
  releaseAction: { who: 'lead', path: (world) => own(`/access/${world.own.grantId}?asked=1&released=people`)(world), button: 'Release this', good: {} },

  importTableAction: {
    who: 'lead',
    path: own('/exchange'),
    button: 'Import the table',
    good: { kind: 'agencies', file: fileOf('agencies.csv', 'name,from,to\nImported Agency,,\n') },
    bad: { fields: { kind: 'wizard', file: fileOf('empty.csv', '') }, refused: ['kind', 'file'] },
  },
  importAnswersAction: {
    who: 'lead',
    path: own('/exchange'),
    button: 'Import the answers',
    good: {
      answersFile: fileOf('answers.csv', `forming-1,forming-2\n${'4,4\n'.repeat(5)}`),
      openedOn: '2025-01-01',
      closedOn: '2025-01-20',
      invited: '5',
    },
    bad: {
      fields: { answersFile: fileOf('empty.csv', ''), openedOn: 'x', closedOn: '', invited: 'many' },
      refused: ['answersFile', 'openedOn', 'closedOn', 'invited'],
    },
  },
  importPartnershipAction: {
    who: 'lead',
    path: () => '/import',
    button: 'Bring it in',
    good: { file: fileOf('partnership.json', '{}') },
    bad: { fields: { file: fileOf('empty.json', '') }, refused: ['file'] },
  },
  recordParticipationAction: {
    who: 'lead',
    path: own('/participation'),
    button: 'Record this',
    good: { involvement: 'not-yet-clear', advisers: 'The rūnanga' },
    bad: { fields: { involvement: 'wizard', advisers: 'Kept as typed' }, refused: ['involvement'] },
    long: 'dataWhose',
  },
  // Help. Both angels of the seeded partnership owe an answer, so that a request has to be taken back before another.
  askForHelpAction: { who: 'lead', path: own('/help'), button: 'Ask for help', good: { text: 'Come and see' }, long: 'text' },
  closeHelpAction: { who: 'lead', path: own('/help'), button: /^Take it back/, good: {} },
  answerHelpAction: {
    who: 'releasedAngel',
    path: own('/help'),
    button: 'Send it to the lead',
    good: { kind: 'offered', answer: 'An hour on Monday' },
    bad: { fields: { kind: [], answer: 'Kept as typed' }, refused: ['kind'] },
    long: 'answer',
  },
  stepBackAction: { who: 'angel', path: own(''), button: 'Step back', good: { handOver: 'The port calls on Mondays' }, long: 'handOver' },
  nameAgencyAction: {
    who: 'lead',
    path: own('/access'),
    button: 'Name its managers',
    good: {},
    bad: { fields: { agency: '' }, refused: ['agency'] },
  },
  endNamingAction: { who: 'lead', path: own('/access'), button: /^End naming the managers of/, good: {} },
  addManagerAction: {
    who: 'admin',
    path: () => '/administration/managers',
    button: 'Enter',
    good: { agency: 'Office of Tides' },
    bad: { fields: { person: '', agency: '' }, refused: ['person', 'agency'] },
    long: 'agency',
  },
  endManagerAction: { who: 'admin', path: () => '/administration/managers', button: /^End: /, good: {} },
  enterAsAdministratorAction: {
    who: 'admin',
    path: () => '/administration/enter',
    button: 'Enter, and tell its leads',
    good: { address: 'Harbour', reason: 'Asked to by nobody at all' },
    bad: { fields: { address: '', reason: 'Too short' }, refused: ['address', 'reason'] },
    long: 'reason',
  },
  // On a page that is only there while the administrator is in (forms.spec.ts).
  endEntryAction: { who: 'admin', path: () => '/administration/enter', button: /^Leave/, good: {} },
  windUpAction: {
    who: 'lead',
    path: (world) => `/partnerships/${world.endingId}/wind-up`,
    button: 'Wind the partnership up',
    good: { sure: 'yes' },
    bad: { fields: { sure: [] }, refused: ['sure'] },
  },
  saveWindUpWorkAction: { who: 'lead', path: own('/wind-up/work'), button: 'Save this step', good: {} },
  saveWindUpAgreementsAction: { who: 'lead', path: own('/wind-up/agreements'), button: 'Save this step', good: {} },
  saveWindUpThanksAction: {
    who: 'lead',
    path: own('/wind-up/thanks'),
    button: 'Save this step',
    good: { note: 'The boat goes to the port' },
    bad: { fields: { note: '', thanks: 'Kept as typed' }, refused: ['note'] },
    long: 'thanks',
  },
  saveWindUpStoryAction: { who: 'lead', path: own('/wind-up/story'), button: 'Save this step', good: { story: 'We met on the pier' }, long: 'story' },
  dropWindUpDraftAction: { who: 'lead', path: (world) => `/partnerships/${world.endingId}/wind-up`, button: 'Throw it away', good: {} },

  // Made together, openly
  openTogetherAction: {
    who: 'lead',
    path: (world) => `/partnerships/${world.endingId}/together`,
    button: 'Open the session',
    good: { understood: 'yes' },
    bad: { fields: { present: [], understood: [] }, refused: ['present', 'understood'] },
  },
  saveTogetherAction: {
    who: 'lead',
    path: (world) => world.openTogether,
    button: 'Finish and see where you are',
    good: { 'forming-1': '3' },
    bad: { fields: { note: 'Only a note' }, refused: ['statements'] },
    long: 'note',
  },
  discardTogetherAction: { who: 'lead', path: (world) => world.openTogether, button: 'Throw it away', good: {} },

  // Learnings
  noteLearningAction: {
    who: 'lead',
    path: own('/learnings/new'),
    button: 'Note it',
    good: { text: 'Ring before you sail' },
    bad: { fields: { text: '', takerName: 'Kept as typed' }, refused: ['text'] },
    long: 'text',
  },
  editLearningAction: {
    who: 'lead',
    path: (world) => own(`/learnings/${world.own.learningId}?do=change`)(world),
    button: 'Save the learning',
    good: { organisation: 'The port' },
    bad: { fields: { text: '' }, refused: ['text'] },
    long: 'organisation',
  },
  carryLearningAction: {
    who: 'lead',
    path: (world) => own(`/learnings/${world.own.learningId}`)(world),
    button: 'It was carried home',
    good: { carriedTo: 'The harbour master' },
    bad: { fields: { carriedOn: '2026-02-31', carriedNote: 'Kept as typed' }, refused: ['carriedOn'] },
    long: 'carriedNote',
  },
  carryOwnLearningAction: {
    who: null,
    path: (world) => `${world.own.memberLink}?carry=${world.own.learningId}`,
    button: 'It was carried home',
    good: { carriedTo: 'The harbour master' },
    bad: { fields: { carriedOn: '2026-02-31', carriedNote: 'Kept as typed' }, refused: ['carriedOn'] },
    long: 'carriedTo',
  },
  shareLearningAction: {
    who: 'lead',
    path: (world) => own(`/learnings/${world.own.learningId}/share`)(world),
    button: 'Look at what others would see',
    good: {},
    bad: { fields: { text: '', withName: 'wizard' }, refused: ['text', 'withName'] },
    long: 'text',
  },
  // On a page of its own learning (forms.spec.ts): the seeded one is not shared.
  takeBackSharedAction: { who: 'lead', path: (world) => own(`/learnings/${world.own.learningId}`)(world), button: 'Take it back', good: {} },
  shareHelpAction: { who: 'lead', path: own('/learnings'), button: 'Let it be counted which actions helped us', good: {} },

  // Agreements
  addAgreementAction: {
    who: 'lead',
    path: own('/agreements/new'),
    button: 'Add the agreement',
    good: { kind: 'terms-of-reference', title: 'Terms of the table' },
    bad: {
      fields: { title: '', kind: 'wizard', link: 'no address', endsOn: '2026-02-31', since: 'long ago' },
      refused: ['title', 'kind', 'link', 'endsOn', 'since'],
    },
    long: 'title',
  },
  editAgreementAction: {
    who: 'lead',
    path: (world) => own(`/agreements/${world.own.agreementId}/edit`)(world),
    button: 'Save the agreement',
    good: { moneyNote: 'Each a third' },
    bad: { fields: { title: '', link: 'ftp://example.org' }, refused: ['title', 'link'] },
    long: 'groundRules',
  },
  takeStepAction: {
    who: 'lead',
    path: (world) => own(`/agreements/${world.own.agreementId}/step`)(world),
    button: 'Enter the step',
    good: { status: 'drafting' },
    bad: { fields: { status: [], on: 'soon' }, refused: ['status', 'on'] },
    long: 'note',
  },
  // On a page of its own agreement (forms.spec.ts): this one has no step that could be taken back.
  takeBackStepAction: {
    who: 'lead',
    path: (world) => own(`/agreements/${world.own.agreementId}/step`)(world),
    button: 'Take the step back',
    good: {},
  },
  addAmendmentAction: {
    who: 'lead',
    path: (world) => own(`/agreements/${world.own.agreementId}/amendment`)(world),
    button: 'Note the amendment',
    good: { what: 'One more port' },
    bad: { fields: { what: '', on: '2026-13-01' }, refused: ['what', 'on'] },
    long: 'what',
  },
  addPartyAction: {
    who: 'lead',
    path: (world) => own(`/agreements/${world.own.agreementId}/parties`)(world),
    button: 'Add the party',
    good: { name: 'Shipping Union' },
    bad: { fields: { agency: '', name: '' }, refused: ['agency'] },
    long: 'name',
  },
  removePartyAction: {
    who: 'lead',
    path: (world) => own(`/agreements/${world.own.agreementId}/parties/${world.own.partyId}`)(world),
    button: 'Take the party out',
    good: {},
  },
  addSignatoryAction: {
    who: 'lead',
    path: (world) => own(`/agreements/${world.own.agreementId}/parties/${world.own.partyId}`)(world),
    button: 'Add the signatory',
    good: { name: 'Tai Moana', position: 'Deputy' },
    bad: { fields: { member: '', name: '', signedOn: 'yesterday' }, refused: ['member', 'signedOn'] },
    long: 'position',
  },
  editSignatoryAction: {
    who: 'lead',
    path: (world) => own(`/agreements/${world.own.agreementId}/signatories/${world.own.signatureId}`)(world),
    button: 'Save the signatory',
    good: { position: 'Former chair' },
    bad: { fields: { member: '', name: '' }, refused: ['member'] },
    long: 'position',
  },
  removeSignatoryAction: {
    who: 'lead',
    path: (world) => own(`/agreements/${world.own.agreementId}/signatories/${world.own.signatureId}`)(world),
    button: 'Take the signatory out',
    good: {},
  },

  // The cross-brace picture, roles and leading, two accountabilities
  addTieAction: {
    who: 'lead',
    path: own('/bracing?add=tie'),
    button: 'Add the tie',
    good: {},
    bad: { fields: { first: '', second: '', note: 'A note that stays' }, refused: ['first', 'second'] },
    long: 'note',
  },
  endTieAction: { who: 'lead', path: (world) => own(`/bracing?end=${world.own.tieId}`)(world), button: 'End the tie', good: {} },
  nameLeadAgencyAction: {
    who: 'lead',
    path: own('/leading'),
    button: 'Note who leads',
    good: {},
  },
  passTaskAction: {
    who: 'lead',
    path: own('/leading'),
    button: 'Note it',
    good: { task: 'framing' },
    bad: { fields: { task: [] }, refused: ['task'] },
  },
  saveResourceAction: {
    who: 'lead',
    path: own('/leading/resources'),
    button: 'Add it',
    good: { amount: 'A room' },
    bad: { fields: { participationId: '', kind: [], amount: '', share: '120' }, refused: ['participationId', 'kind', 'amount', 'share'] },
    long: 'amount',
  },
  removeResourceAction: {
    who: 'lead',
    path: (world) => own(`/leading/resources?change=${world.own.resourceId}`)(world),
    button: 'Take the entry out',
    good: {},
  },
  enterAccountabilityAction: { who: 'member', path: own('/accountabilities'), button: /^Save/, good: { limits: 'No money' }, long: 'limits' },
  enterAccountabilityByLinkAction: { who: null, path: (world) => world.own.memberLink, button: /^Save/, good: { limits: 'No money' }, long: 'limits' },
  mintMemberLinksAction: {
    who: 'lead',
    path: own('/accountabilities/links'),
    button: 'Make the links',
    good: {},
    bad: { fields: { members: [] }, refused: ['members'] },
  },
  endMemberLinkAction: {
    who: 'lead',
    path: own('/accountabilities/links'),
    button: 'End the link',
    good: {},
    bad: { fields: { linkId: '' }, refused: ['linkId'] },
  },

  // Check-ins
  logCheckInAction: {
    who: 'lead',
    path: own('/check-ins/new'),
    button: 'Save the check-in',
    good: { pulse: '3', moved: 'A little' },
    bad: { fields: { on: 'soon', pulse: 'wizard' }, refused: ['on', 'pulse'] },
    long: 'moved',
  },
  removeCheckInAction: {
    who: 'lead',
    path: (world) => own(`/check-ins/${world.own.checkInId}`)(world),
    button: 'Take it away',
    good: {},
  },
  // Signals
  acknowledgeSignalAction: {
    who: 'lead',
    path: own('/signals?acknowledge=falling-response'),
    button: 'Acknowledge it',
    good: { note: 'Two of us were ill' },
    bad: { fields: { note: '' }, refused: ['note'] },
    long: 'note',
  },
  setThresholdsAction: {
    who: 'admin',
    path: () => '/administration/signals',
    button: 'Save the numbers',
    good: { silenceDays: '50' },
    bad: { fields: { silenceDays: '3', lowPulse: '9' }, refused: ['silenceDays', 'lowPulse'] },
    long: 'silenceDays',
  },
  resetThresholdsAction: { who: 'admin', path: () => '/administration/signals', button: 'Set all back', good: {} },

  // Sense-making
  openSenseMakingAction: {
    who: 'lead',
    path: own('/sense-making/new'),
    button: 'Open the session',
    good: { subject: 'Damp homes' },
    bad: { fields: { subject: '', closesOn: 'soon', minimumAnswers: '3' }, refused: ['subject', 'closesOn', 'minimumAnswers'] },
    long: 'subject',
  },
  submitPlacementAction: {
    who: null,
    path: (world) => Object.values(world.own.sessionLinks)[0] ?? '',
    button: 'Send my answer',
    good: { placement: 'complex' },
    bad: { fields: { 'comment-from-where-you-stand': 'Only a comment' }, refused: ['placement'] },
    long: 'comment-from-where-you-stand',
  },

  // Retrospectives
  openRetrospectiveAction: {
    who: 'lead',
    path: own('/retrospectives/new'),
    button: 'Open it',
    good: { name: 'Lena Lead' },
    bad: { fields: { name: '', dotsEach: 'wizard' }, refused: ['name', 'dotsEach'] },
    long: 'organisation',
  },
  endRetrospectiveAction: {
    who: 'lead',
    path: (world) => own(`/retrospectives/${world.own.openRetrospectiveId}`)(world),
    button: 'End it',
    good: {},
  },
  joinRetrospectiveAction: {
    who: null,
    path: (world) => `/join?code=${world.own.roomCode}`,
    button: 'Join',
    good: { name: 'Noa Newcomer' },
    bad: { fields: { code: 'no code', name: '' }, refused: ['code', 'name'] },
    long: 'organisation',
  },
  actInRoomAction: {
    who: 'lead',
    path: (world) => `/retrospective/${world.own.openRetrospectiveId}`,
    button: /^Add the card/,
    good: { text: 'One more thought' },
    bad: { fields: { text: '' }, refused: ['text'] },
    long: 'text',
  },

  // Calendars, and which messages one wants
  makeFeedAction: { who: 'member', path: () => '/calendar', button: /^Make a (calendar|new) address$/, good: {} },
  endFeedAction: { who: 'member', path: () => '/calendar', button: 'End the address', good: {} },
  chooseMessagesAction: { who: 'member', path: () => '/calendar', button: 'Save what I want', good: { wanted: ['check-in-rhythm'] } },
}
