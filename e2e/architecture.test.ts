import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pageDoors } from '../lib/access/doors'
import { guarded, type Kind, kept, named, namesOfAnArea, purePlatform, table } from '../scripts/import-table'

type Import = { to: string; ours: boolean; typeOnly: boolean; names: string[] }

const roots = ['app', 'components', 'lib', 'scripts', 'e2e', 'prisma', 'instrumentation.ts', 'proxy.ts', 'prisma.config.ts']

function listFiles(): string[] {
  return roots
    .filter((path) => existsSync(path))
    .flatMap((path) => (statSync(path).isDirectory() ? readdirSync(path, { recursive: true }).map((file) => join(path, String(file))) : [path]))
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    .sort()
}

/** Where an import leads: a file of ours without its ending, or a package. */
function target(file: string, specifier: string): { to: string; ours: boolean } {
  const path = specifier.startsWith('@/') ? specifier.slice(2) : specifier.startsWith('.') ? normalize(join(dirname(file), specifier)) : null
  if (path === null || path.endsWith('.json')) return { to: specifier, ours: false }
  return { to: path.replace(/\.(tsx?|mjs)$/, ''), ours: true }
}

function importsOf(file: string, source: string): Import[] {
  const found: Import[] = []
  const code = source.replace(/^\s*(\/\/.*|\/?\*.*)$/gm, '')
  for (const [, clause = '', specifier = ''] of code.matchAll(/^(?:import|export)\b([^'";]*?)\bfrom\s*['"]([^'"]+)['"]/gm)) {
    const inBraces =
      /\{([^}]*)\}/
        .exec(clause)?.[1]
        ?.split(',')
        .map((name) => name.trim())
        .filter(Boolean) ?? []
    const typeOnly = /^\s*type\b/.test(clause) || (inBraces.length > 0 && /^\s*\{/.test(clause) && inBraces.every((name) => name.startsWith('type ')))
    found.push({ ...target(file, specifier), typeOnly, names: inBraces.map((name) => name.replace(/^type /, '').split(' as ')[0] as string) })
  }
  for (const [, bare, dynamic] of code.matchAll(/^import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm)) {
    found.push({ ...target(file, (bare ?? dynamic) as string), typeOnly: false, names: [] })
  }
  return found
}

/** What a file is, or null where the table does not speak of it (tests, scripts, styles). */
function kindOf(path: string): Kind | null {
  const file = /\.tsx?$/.test(path) ? path : [`${path}.ts`, `${path}.tsx`].find((one) => existsSync(one))
  if (!file || /\.test\.tsx?$/.test(file)) return null
  if (named[file]) return named[file].kind
  if (file.startsWith('app/') || file === 'proxy.ts') return 'page'
  if (/^components\/(ui|charts)\//.test(file)) return 'bare-component'
  if (file.startsWith('components/')) return 'area-component'
  if (file.startsWith('lib/platform/')) return purePlatform.includes(basename(file)) ? 'pure' : 'platform'
  if (file.startsWith('lib/')) return namesOfAnArea[basename(file)] ?? 'pure'
  return null
}

const sources = new Map(listFiles().map((file) => [file, readFileSync(file, 'utf8')]))
const imports = new Map([...sources].map(([file, source]) => [file, importsOf(file, source)]))
const isTest = (file: string) => /\.(test|spec)\.tsx?$/.test(file) || file.startsWith('e2e/')
const fits = (patterns: readonly string[], name: string) => patterns.some((one) => (one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : one === name))

/** Every line of code that a pattern finds in some files, as "file: code". */
function occurrences(pattern: RegExp, where: (file: string, source: string) => boolean): string[] {
  return [...sources]
    .filter(([file, source]) => where(file, source))
    .flatMap(([file, source]) => [...source.matchAll(pattern)].map(([code]) => `${file}: ${code.replace(/\s+/g, ' ')}`))
}

describe('the import table', () => {
  it('sees the tree: were it empty, every rule below would pass for nothing', () => {
    expect(sources.size).toBeGreaterThan(100)
    expect([...imports.values()].flat().length).toBeGreaterThan(300)
    expect(
      importsOf(
        'lib/a/b.ts',
        "import { type X, y as z } from '@/lib/c/d'\nimport type { T } from '../e/types'\nimport './f.css'\nconst g = await import('node:fs')",
      ),
    ).toEqual([
      { to: 'lib/c/d', ours: true, typeOnly: false, names: ['X', 'y'] },
      { to: 'lib/e/types', ours: true, typeOnly: true, names: ['T'] },
      { to: 'lib/a/f.css', ours: true, typeOnly: false, names: [] },
      { to: 'node:fs', ours: false, typeOnly: false, names: [] },
    ])
  })

  it('is kept by every file: a page that reads past the gate, or a rule that knows the clock, would show here', () => {
    const broken: string[] = []
    for (const [file, list] of imports) {
      const kind = kindOf(file)
      if (kind === null) continue
      const allowed = table[kind]
      for (const one of list) {
        if (!one.ours) {
          if (!fits(allowed.packages, one.to) && !one.to.endsWith('.css')) broken.push(`${file} (${kind}) imports the package ${one.to}`)
        } else if (!/\.(css|svg|png)$/.test(one.to) && !one.to.startsWith('.generated/')) {
          const other = kindOf(one.to)
          const ok = (other !== null && allowed.files.includes(other)) || allowed.also?.includes(one.to)
          if (!ok) broken.push(`${file} (${kind}) imports ${one.to} (${other ?? 'not for the application'})`)
        }
      }
    }
    expect(broken).toEqual([])
  })

  it('lets only the gate mint a scope: if this fails, a forged id can reach the store', () => {
    const broken = [...imports].flatMap(([file, list]) =>
      guarded
        .filter(
          (guard) =>
            !guard.by.test(file) && !isTest(file) && list.some((one) => one.to === guard.from && (one.names.includes(guard.name) || one.names.length === 0)),
        )
        .map((guard) => `${file} imports ${guard.name}: ${guard.why}`),
    )
    expect(broken).toEqual([])
  })

  it('keeps the generated clients, the drivers and the sign-in library behind their one door', () => {
    const broken = [...imports].flatMap(([file, list]) =>
      list.flatMap((one) => kept.filter((keep) => keep.what.test(one.to) && !keep.by.test(file)).map((keep) => `${file} imports ${one.to}: ${keep.why}`)),
    )
    expect(broken).toEqual([])
  })

  it('names no file that is gone, so that no exception outlives its reason', () => {
    const missing = [...Object.keys(named), ...purePlatform.map((name) => `lib/platform/${name}`)].filter((file) => !existsSync(file))
    expect(missing).toEqual([])
  })
})

describe('areas', () => {
  it('form no cycles: two areas that need each other are one area, and neither can be read alone', () => {
    const areaOf = (path: string) => /^lib\/[^/]+/.exec(path)?.[0]
    const graph = new Map<string, Set<string>>()
    for (const [file, list] of imports) {
      const from = areaOf(file)
      if (!from || isTest(file)) continue
      for (const { to, ours, typeOnly } of list) {
        const other = ours && !typeOnly ? areaOf(to) : undefined
        if (other && other !== from) graph.set(from, (graph.get(from) ?? new Set()).add(other))
      }
    }
    const cycles: string[] = []
    const walk = (trail: string[]) => {
      for (const next of graph.get(trail.at(-1) as string) ?? []) {
        if (next === trail[0]) cycles.push([...trail, next].join(' → '))
        else if (!trail.includes(next)) walk([...trail, next])
      }
    }
    for (const area of graph.keys()) walk([area])
    expect(cycles).toEqual([])
  })

  it('hold only folders and names that tell what is inside', () => {
    const vague = /^(utils?|helpers?|services?|common|misc|shared|index)(\.|$)/
    const inTree = [...sources.keys()].filter((file) => /^(app|components|lib)\//.test(file))
    expect(inTree.filter((file) => file.split('/').some((part) => vague.test(part)))).toEqual([])
    expect(inTree.filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*((\.[a-z]+)?\.test)?\.tsx?$/.test(basename(file)))).toEqual([])
    expect(inTree.filter((file) => file.startsWith('lib/') && (file.split('/').length !== 3 || file.endsWith('.tsx')))).toEqual([])
  })
})

describe('pure modules', () => {
  it('ask neither clock nor chance nor surroundings: their readings could not be repeated', () => {
    const found = occurrences(/\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b|\bprocess\.|\bcrypto\./g, (file) => kindOf(file) === 'pure')
    expect(found).toEqual([])
  })
})

describe('actions', () => {
  it("begin with 'use server' and are all made by defineAction: any other export is an open door", () => {
    const broken: string[] = []
    for (const [file, source] of sources) {
      const isActions = kindOf(file) === 'actions'
      if (isActions !== /^'use server'/m.test(source) && !isTest(file) && /^(app|components|lib)\//.test(file))
        broken.push(`${file}: 'use server' belongs into actions.ts, and there at the top`)
      if (!isActions) continue
      for (const [, , name, rest] of source.matchAll(/^export (const|async function|function|let|class) (\w+)(.*)$/gm)) {
        if (!rest?.includes(`= defineAction('${name}'`)) broken.push(`${file}: ${name}`)
      }
    }
    expect(broken).toEqual([])
  })
})

describe('route handlers', () => {
  it('take nothing but by defineUpload or definePost: the framework asks nobody who posts to them', () => {
    const broken: string[] = []
    for (const [file, source] of sources) {
      if (basename(file) === 'uploads.ts' && file.startsWith('lib/')) {
        for (const [line] of source.matchAll(/^export (?!type ).*$/gm)) if (!/^export const \w+ = defineUpload\('/.test(line)) broken.push(`${file}: ${line}`)
      }
      if (named[file]?.kind === 'uploads') {
        for (const [line] of source.matchAll(/^export (?!type ).*$/gm))
          if (!/^export const \w+ = define(Post|Stream)\('/.test(line)) broken.push(`${file}: ${line}`)
      }
      if (basename(file) !== 'route.ts') continue
      for (const [line, name = ''] of source.matchAll(/^export (?:async function|function|const|\{)\s*(?:POST|PUT|PATCH|DELETE)\b(?:\s*=\s*(\w+))?.*$/gm)) {
        // The other file of this kind exports what definePost and defineStream made.
        const taken = imports
          .get(file)
          ?.some((one) => (/^lib\/[\w-]+\/uploads$/.test(one.to) || named[`${one.to}.ts`]?.kind === 'uploads') && one.names.includes(name))
        if (!taken || !/^export const POST = \w+$/.test(line)) broken.push(`${file}: ${line}`)
      }
    }
    expect(broken).toEqual([])
  })
})

describe('mark-up', () => {
  it('binds no action inside a client component: posted without JavaScript, that hangs the whole server', () => {
    expect(occurrences(/useActionState\(\s*[\w.]+\.bind\(/g, (file) => !isTest(file))).toEqual([])
    expect(occurrences(/\.bind\(null/g, (_file, source) => /^'use client'/m.test(source))).toEqual([])
  })

  it('has no style attribute: the content policy would drop it, and the page would look broken', () => {
    expect(occurrences(/\sstyle=["{][^\n]{0,40}|<style\b/g, (file) => file.endsWith('.tsx') && !isTest(file))).toEqual([])
  })
})

describe('pages that are forms', () => {
  // What they show can be read after the end, or what they do can still be done then.
  const goOn = ['exchange', 'access/[grantId]', 'accountabilities/links', 'commitments/[commitmentId]', 'wind-up']

  it('say at once that a record is read-only, or somebody fills one in for nothing', () => {
    const base = '/partnerships/[partnershipId]/'
    const forms = Object.entries(pageDoors).flatMap(([door, need]) => {
      const page = `app/(signed-in)${door}/page.tsx`
      return 'do' in need && sources.has(page) ? [{ path: door.slice(base.length), shut: /<PartnershipFrame\s+form\b/.test(sources.get(page) ?? '') }] : []
    })
    expect(forms.length).toBeGreaterThan(20)
    expect(
      forms
        .filter((one) => !one.shut)
        .map((one) => one.path)
        .sort(),
    ).toEqual([...goOn].sort())
  })
})
