import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

const documents = ['README.md', ...readdirSync('docs', { recursive: true }).map((file) => join('docs', String(file)))].filter((file) => file.endsWith('.md'))
const textOf = new Map(documents.map((file) => [file, readFileSync(file, 'utf8')]))
const inAll = (find: (text: string, file: string) => string[]) => [...textOf].flatMap(([file, text]) => find(text, file).map((fault) => `${file}: ${fault}`))
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-')

describe('the documents', () => {
  it('name no file of ours that is gone', () => {
    expect(
      inAll((text) =>
        [...text.matchAll(/`((?:app|components|lib|scripts|prisma|e2e|docs)\/[^`\s*…<]+)`/g)]
          .map(([, path]) => (path ?? '').replace(/\/$/, ''))
          .filter((path) => !existsSync(path)),
      ),
    ).toEqual([])
  })

  it('link to what is there, headings included', () => {
    expect(
      inAll((text, file) =>
        [...text.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].flatMap(([whole, path, anchor]) => {
          const target = path ? normalize(join(dirname(file), path)) : file
          if (!existsSync(target)) return [whole]
          if (!anchor) return []
          const headings = [...readFileSync(target, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading ?? ''))
          return headings.includes(anchor) ? [] : [whole]
        }),
      ),
    ).toEqual([])
  })

  it('cite tests that exist, or a promise would rest on nothing', () => {
    const cited = inAll((text) => [...text.matchAll(/`([\w./-]+\.(?:test|spec)\.ts)`: “(.+)”$/gm)].map(([, path, name]) => `${path}|${name}`))
    expect(cited.length).toBeGreaterThan(25)
    const missing = cited.filter((line) => {
      const [path = '', name = ''] = line.slice(line.indexOf(': ') + 2).split('|')
      return !existsSync(path) || !readFileSync(path, 'utf8').includes(name)
    })
    expect(missing).toEqual([])
  })

  it('name every command that package.json has, and none that it has not', () => {
    const known = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts)
    const named = new Set([...textOf.values()].flatMap((text) => [...text.matchAll(/npm (?:run (?:--silent )?)?([a-z-]+)/g)].map(([, name]) => name ?? '')))
    expect(known.filter((name) => !named.has(name))).toEqual([])
    const npmsOwn = ['ci', 'config', 'install']
    expect([...named].filter((name) => !known.includes(name) && !npmsOwn.includes(name))).toEqual([])
  })
})
