import { releasable, factKinds } from '@/lib/access/types'
import { maySee } from '@/lib/access/rules'
import { factWords } from '@/lib/access/words'

const angel = { standing: 'guardian-angel', released: releasable, personId: null } as const

/** What no release shows, in words: taken from the gate's own table. */
export const neverReleased: readonly string[] = factKinds.filter((fact) => !maySee(angel, fact)).map((fact) => factWords[fact])
