import type { OperatingModel } from '@/lib/partnerships/types'
import { crossAgencyBoard } from './board'
import { federatedService } from './federated'
import { crossAgencyGroup, leadAgency } from './group'
import type { ModelDescription } from './types'

/** The four models, from the lightest to the one that moves most. */
export const modelDescriptions: readonly ModelDescription[] = [crossAgencyGroup, leadAgency, crossAgencyBoard, federatedService]

/** One model's description. */
export function descriptionOf(model: OperatingModel): ModelDescription {
  return modelDescriptions.find((one) => one.model === model) as ModelDescription
}
