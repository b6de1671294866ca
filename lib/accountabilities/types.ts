/** The two accountabilities and the limits of one member (BCS §§4.2, 6, 8.1). Every part is optional, and in the member's own words. */
export const accountabilityFields = ['reportsTo', 'agreedTime', 'agreedMandate', 'agreedRoom', 'adviceSignedBy', 'limits'] as const
export type AccountabilityField = (typeof accountabilityFields)[number]
export type AccountabilityInput = Record<AccountabilityField, string>

export type MemberEntry = {
  membershipId: string
  name: string
  agency: string
  entry: (AccountabilityInput & { version: number; updatedOn: string }) | null
}

/** A link to a member's own page that was made lately: for whom, when and by whom, and since when it is of no use, or null. */
export type LinkMade = { id: string; name: string; madeOn: string; madeBy: string[]; endedOn: string | null }

/** A link to a member's own page, shown once. */
export type ShownMemberLinks = { links: { name: string; agency: string; url: string }[] }
