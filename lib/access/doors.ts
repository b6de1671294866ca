import type { Act, FactKind } from './types'

/**
 * What a visitor must be to pass a door:
 * public: anyone · signed-in · administrator · link: holder of a live personal link ·
 * participant: whoever is in the retrospective that the address or form names ·
 * first-run: anyone with the code from the terminal, while the store has no administrator ·
 * see / do: the standing in that partnership decides, by the tables in rules.ts.
 */
export type Need =
  | { who: 'public' | 'signed-in' | 'administrator' | 'link' | 'first-run' | 'participant' }
  | { who: 'partnership'; see: FactKind }
  | { who: 'partnership'; do: Act }

const open = { who: 'public' } as const
const signedIn = { who: 'signed-in' } as const
const administrator = { who: 'administrator' } as const
const link = { who: 'link' } as const
const participant = { who: 'participant' } as const
const see = (fact: FactKind) => ({ who: 'partnership', see: fact }) as const
const act = (one: Act) => ({ who: 'partnership', do: one }) as const

/** Every page and route handler of the build. A test compares this with what the build made. */
export const pageDoors = {
  '/': open,
  '/_not-found': open,
  '/_global-error': open,
  '/first-run': { who: 'first-run' },
  '/sign-in': open,
  '/join/[token]': open,
  '/answer/[token]': link,
  '/confidentiality': open,
  '/how-a-reading-works': open,
  '/api/health': open,
  '/api/instrument': open,
  '/partnerships': signedIn,
  '/portfolio': signedIn,
  '/partnerships/new': signedIn,
  '/partnerships/[partnershipId]': see('existence'),
  '/partnerships/[partnershipId]/record': see('record'),
  '/partnerships/[partnershipId]/record/edit': act('edit-record'),
  '/partnerships/[partnershipId]/history': see('record'),
  '/partnerships/[partnershipId]/people': see('people'),
  '/partnerships/[partnershipId]/people/new': act('edit-people'),
  '/partnerships/[partnershipId]/people/paste': act('edit-people'),
  '/partnerships/[partnershipId]/people/agencies/new': act('edit-people'),
  '/partnerships/[partnershipId]/people/agencies/[participationId]': act('edit-people'),
  '/partnerships/[partnershipId]/people/agencies/[participationId]/merge': act('edit-people'),
  '/partnerships/[partnershipId]/people/[membershipId]': act('edit-people'),
  '/partnerships/[partnershipId]/people/[membershipId]/departure': see('people'),
  '/partnerships/[partnershipId]/rounds': see('response-count'),
  '/partnerships/[partnershipId]/rounds/new': act('open-round'),
  '/partnerships/[partnershipId]/rounds/[roundId]': see('response-count'),
  '/partnerships/[partnershipId]/readings/[roundId]': see('reading'),
  '/partnerships/[partnershipId]/commitments': see('commitments'),
  '/partnerships/[partnershipId]/commitments/new': act('adopt-commitment'),
  '/partnerships/[partnershipId]/commitments/[commitmentId]': act('settle-commitment'),
  '/partnerships/[partnershipId]/access': see('access-list'),
  '/partnerships/[partnershipId]/access/[grantId]': act('decide-access'),
  '/partnerships/[partnershipId]/access/viewings': see('access-list'),
  '/partnerships/[partnershipId]/wind-up': act('wind-up'),
  '/partnerships/[partnershipId]/wind-up/[step]': act('wind-up'),
  // Operating models.
  '/models': open,
  '/partnerships/[partnershipId]/model': see('model'),
  '/partnerships/[partnershipId]/model/choose': act('edit-record'),
  '/partnerships/[partnershipId]/exchange': act('exchange-data'),
  '/partnerships/[partnershipId]/exchange/[file]': act('exchange-data'),
  '/import': signedIn,
  '/imports/[jobId]': signedIn,
  '/api/partnership-schema': open,
  '/administration': administrator,
  '/administration/enter': administrator,
  '/administration/managers': administrator,
  // Learning, and iwi and Māori participation.
  '/learning': open,
  '/learning/[recordId]': open,
  '/learning/helped': signedIn,
  '/partnerships/[partnershipId]/learnings': see('learnings'),
  '/partnerships/[partnershipId]/learnings/new': act('note-learning'),
  '/partnerships/[partnershipId]/learnings/[learningId]': see('learnings'),
  '/partnerships/[partnershipId]/learnings/[learningId]/share': act('share-learnings'),
  '/partnerships/[partnershipId]/participation': see('participation'),

  // Signals
  '/how-signals-work': open,
  '/administration/signals': administrator,
  '/partnerships/[partnershipId]/signals': see('signals'),

  // Pages for paper
  '/partnerships/[partnershipId]/brief': see('existence'),
  '/partnerships/[partnershipId]/brief/for-my-manager': see('limits'),
  '/member/[token]/for-my-manager': link,
  '/portfolio/brief': signedIn,
  '/portfolio/across': signedIn,

  // Agreements
  '/partnerships/[partnershipId]/agreements': see('agreements'),
  '/partnerships/[partnershipId]/agreements/new': act('edit-agreements'),
  '/partnerships/[partnershipId]/agreements/[agreementId]': see('agreements'),
  '/partnerships/[partnershipId]/agreements/[agreementId]/edit': act('edit-agreements'),
  '/partnerships/[partnershipId]/agreements/[agreementId]/step': act('edit-agreements'),
  '/partnerships/[partnershipId]/agreements/[agreementId]/amendment': act('edit-agreements'),
  '/partnerships/[partnershipId]/agreements/[agreementId]/document': act('edit-agreements'),
  '/partnerships/[partnershipId]/agreements/[agreementId]/parties': act('edit-agreements'),
  '/partnerships/[partnershipId]/agreements/[agreementId]/parties/[partyId]': act('edit-agreements'),
  '/partnerships/[partnershipId]/agreements/[agreementId]/signatories/[signatureId]': act('edit-agreements'),
  // Takes the file that the page “document” sends; asked for, it leads to that page.
  '/api/partnerships/[partnershipId]/agreements/[agreementId]/documents': act('edit-agreements'),
  '/api/partnerships/[partnershipId]/agreements/[agreementId]/documents/[number]': see('agreements'),

  // The cross-brace picture, roles and leading, two accountabilities
  '/partnerships/[partnershipId]/bracing': see('people'),
  '/partnerships/[partnershipId]/leading': see('people'),
  '/partnerships/[partnershipId]/leading/resources': act('edit-record'),
  '/partnerships/[partnershipId]/accountabilities': see('limits'),
  '/partnerships/[partnershipId]/accountabilities/links': act('decide-access'),
  '/member/[token]': link,

  // Help from a guardian angel
  '/partnerships/[partnershipId]/help': see('help'),

  // Check-ins and the timeline
  '/partnerships/[partnershipId]/check-ins': see('check-ins'),
  '/partnerships/[partnershipId]/check-ins/new': act('log-check-in'),
  '/partnerships/[partnershipId]/check-ins/[checkInId]': see('check-ins'),
  '/partnerships/[partnershipId]/timeline': see('record'),

  // Made together, openly
  '/partnerships/[partnershipId]/together': see('together'),
  '/partnerships/[partnershipId]/together/[sessionId]': see('together'),

  // Sense-making
  '/partnerships/[partnershipId]/sense-making': see('sense-making'),
  '/partnerships/[partnershipId]/sense-making/new': act('open-round'),
  '/partnerships/[partnershipId]/sense-making/[roundId]': see('sense-making'),

  // Retrospectives
  '/join': open,
  '/retrospective/[retrospectiveId]': participant,
  '/api/retrospectives/[retrospectiveId]/acts': participant,
  '/api/retrospectives/[retrospectiveId]/events': participant,
  '/partnerships/[partnershipId]/retrospectives': see('retrospectives'),
  '/partnerships/[partnershipId]/retrospectives/new': act('run-retrospective'),
  '/partnerships/[partnershipId]/retrospectives/[retrospectiveId]': see('retrospectives'),

  // Messages, the schedule, calendars
  '/partnerships/[partnershipId]/messages': see('messages'),
  '/administration/messages': administrator,
  '/calendar': signedIn,
  // Read by calendar programs, which sign in nowhere: the address itself is the secret.
  '/calendar/[token]': link,
} as const satisfies Record<string, Need>

/** Every server action. The name is the exported function's; `defineAction` asks this table before anything else. */
export const actionDoors = {
  firstRunAction: { who: 'first-run' },
  signInAction: open,
  signOutAction: open,
  acceptInvitationAction: open,
  inviteAccountAction: administrator,
  invitePasswordChangeAction: administrator,
  endAccountInvitationAction: administrator,
  switchAccountAction: administrator,
  changeAddressAction: administrator,
  loadExamplesAction: administrator,
  registerPartnershipAction: signedIn,
  editRecordAction: act('edit-record'),
  addAgencyAction: act('edit-people'),
  editAgencyAction: act('edit-people'),
  mergeAgenciesAction: act('edit-people'),
  addMemberAction: act('edit-people'),
  editMemberAction: act('edit-people'),
  noteDepartureAction: act('edit-people'),
  previewPastedMembersAction: act('edit-people'),
  addPastedMembersAction: act('edit-people'),
  openRoundAction: act('open-round'),
  renewLinkAction: act('run-round'),
  excuseAction: act('run-round'),
  closeRoundAction: act('run-round'),
  submitAnswersAction: link,
  withdrawAnswersAction: link,
  adoptAction: act('adopt-commitment'),
  settleCommitmentAction: act('settle-commitment'),
  moveCommitmentAction: act('settle-commitment'),
  sayWhetherItHelpedAction: act('settle-commitment'),
  passOnCommitmentAction: act('settle-commitment'),
  reopenCommitmentAction: act('settle-commitment'),
  finishOwnCommitmentAction: link,
  moveOwnCommitmentAction: link,
  watchAction: act('watch'),
  giveAccessAction: act('give-access'),
  endAccessAction: act('decide-access'),
  releaseAction: act('decide-access'),
  lookAsAction: act('decide-access'),
  stopLookingAction: act('decide-access'),
  askForHelpAction: act('ask-for-help'),
  closeHelpAction: act('ask-for-help'),
  answerHelpAction: act('answer-help'),
  stepBackAction: act('step-back'),
  nameAgencyAction: act('decide-access'),
  endNamingAction: act('decide-access'),
  addManagerAction: administrator,
  endManagerAction: administrator,
  enterAsAdministratorAction: administrator,
  endEntryAction: administrator,
  windUpAction: act('wind-up'),
  saveWindUpWorkAction: act('wind-up'),
  saveWindUpAgreementsAction: act('wind-up'),
  saveWindUpThanksAction: act('wind-up'),
  saveWindUpStoryAction: act('wind-up'),
  dropWindUpDraftAction: act('wind-up'),
  // Operating models.
  chooseModelAction: act('edit-record'),
  saveSetUpAction: act('edit-record'),
  importTableAction: act('exchange-data'),
  importAnswersAction: act('exchange-data'),
  importPartnershipAction: signedIn,
  // Iwi and Māori participation.
  recordParticipationAction: act('edit-record'),

  // Signals
  acknowledgeSignalAction: act('acknowledge-signal'),
  setThresholdsAction: administrator,
  resetThresholdsAction: administrator,

  // Agreements
  addAgreementAction: act('edit-agreements'),
  editAgreementAction: act('edit-agreements'),
  takeStepAction: act('edit-agreements'),
  takeBackStepAction: act('edit-agreements'),
  addAmendmentAction: act('edit-agreements'),
  addPartyAction: act('edit-agreements'),
  removePartyAction: act('edit-agreements'),
  addSignatoryAction: act('edit-agreements'),
  editSignatoryAction: act('edit-agreements'),
  removeSignatoryAction: act('edit-agreements'),

  // The cross-brace picture, roles and leading, two accountabilities
  addTieAction: act('edit-people'),
  endTieAction: act('edit-people'),
  passTaskAction: act('edit-people'),
  nameLeadAgencyAction: act('edit-people'),
  saveResourceAction: act('edit-record'),
  removeResourceAction: act('edit-record'),
  enterAccountabilityAction: act('enter-own-limits'),
  enterAccountabilityByLinkAction: link,
  mintMemberLinksAction: act('decide-access'),
  endMemberLinkAction: act('decide-access'),

  // Check-ins
  logCheckInAction: act('log-check-in'),
  removeCheckInAction: act('log-check-in'),

  // Made together, openly
  openTogetherAction: act('open-round'),
  saveTogetherAction: act('open-round'),
  discardTogetherAction: act('open-round'),

  // Learnings
  noteLearningAction: act('note-learning'),
  editLearningAction: act('note-learning'),
  carryLearningAction: act('carry-learning'),
  carryOwnLearningAction: link,
  shareLearningAction: act('share-learnings'),
  takeBackSharedAction: act('share-learnings'),
  shareHelpAction: act('share-learnings'),

  // Sense-making
  openSenseMakingAction: act('open-round'),
  submitPlacementAction: link,

  // Retrospectives
  openRetrospectiveAction: act('run-retrospective'),
  endRetrospectiveAction: act('run-retrospective'),
  joinRetrospectiveAction: open,
  actInRoomAction: participant,

  // Messages, the schedule, calendars
  remindAction: act('send-messages'),
  resendMessageAction: act('send-messages'),
  stopMessageAction: act('send-messages'),
  sendTestMessageAction: administrator,
  chooseMessagesAction: signedIn,
  makeFeedAction: signedIn,
  endFeedAction: signedIn,
} as const satisfies Record<string, Need>

export type PageDoor = keyof typeof pageDoors
export type ActionDoor = keyof typeof actionDoors
