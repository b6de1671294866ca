import { aucklandDevelopmentOffice } from './auckland-development-office'
import { integratedCaseManagement } from './integrated-case-management'
import { justiceSectorBoard } from './justice-sector-board'
import { maritimeCoordinationCentre } from './maritime-coordination-centre'
import { mayorsTaskforceForJobs } from './mayors-taskforce-for-jobs'
import { naturalResourcesSector } from './natural-resources-sector'
import { recognisedSeasonalEmployers } from './recognised-seasonal-employers'
import { schoolingInMangereAndOtara } from './schooling-in-mangere-and-otara'
import { smartstart } from './smartstart'
import { supportForChildrenWithAutism } from './support-for-children-with-autism'
import type { SourceRecord } from './types'

/** The seven stories of BCS appendix 1 in its order, then the three cases of the Toolkit. */
export const sourceRecords: readonly SourceRecord[] = [
  integratedCaseManagement,
  schoolingInMangereAndOtara,
  mayorsTaskforceForJobs,
  supportForChildrenWithAutism,
  recognisedSeasonalEmployers,
  aucklandDevelopmentOffice,
  maritimeCoordinationCentre,
  naturalResourcesSector,
  justiceSectorBoard,
  smartstart,
]
