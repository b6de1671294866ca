import type { Visitor } from '../../e2e/support/visitor'
import { quantile, type Server } from './serving'

const asks = 60
export type Asked = { page: string; small: { ms: number; statements: number; bytes: number }; large: { ms: number; statements: number; bytes: number } }

/** Pages of two partnerships that differ in the size of their record only, asked for in turn: median time, statements, bytes of HTML. */
export async function compareRecords(server: Server, lead: Visitor, ids: { small: string; large: string }): Promise<Asked[]> {
  const found: Asked[] = []
  for (const page of ['', '/record', '/agreements', '/people', '/bracing', '/leading']) {
    const of = { small: { times: [] as number[], statements: 0, bytes: 0 }, large: { times: [] as number[], statements: 0, bytes: 0 } }
    for (let nth = 0; nth < asks; nth += 1) {
      for (const size of ['small', 'large'] as const) {
        await server.statements()
        const begun = performance.now()
        const answer = await lead.ask('GET', `/partnerships/${ids[size]}${page}`)
        const took = performance.now() - begun
        if (answer.status !== 200) throw new Error(`The ${size} partnership's page ${page} answered ${answer.status}.`)
        // The first asks warm the page up.
        if (nth >= 10) of[size].times.push(took)
        of[size].statements = await server.statements()
        of[size].bytes = answer.bytes
      }
    }
    const result = (size: 'small' | 'large') => ({ ms: quantile(of[size].times, 0.5), statements: of[size].statements, bytes: of[size].bytes })
    found.push({ page: page || 'partnership', small: result('small'), large: result('large') })
  }
  return found
}
