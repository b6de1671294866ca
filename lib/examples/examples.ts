import { cleanEstuary } from '@/lib/examples/clean-estuary'
import { oneDoorForYoungPeople } from '@/lib/examples/one-door-for-young-people'
import { seasonalWork } from '@/lib/examples/seasonal-work'
import type { ExamplePartnership } from '@/lib/examples/types'
import { warmHomes } from '@/lib/examples/warm-homes'

/** The four invented partnerships. No organisation or person in them is real. */
export const examples: readonly ExamplePartnership[] = [warmHomes, seasonalWork, cleanEstuary, oneDoorForYoungPeople]
