import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { splitTeReo } from '@/lib/platform/te-reo'
import { Reo } from './reo'

describe('te reo in a page', () => {
  it('is marked as te reo, or a screen reader says it as English', () => {
    expect(renderToStaticMarkup(<Reo>Staff who are Māori, and their whānau</Reo>)).toBe(
      'Staff who are <span lang="mi">Māori</span>, and their <span lang="mi">whānau</span>',
    )
    expect(renderToStaticMarkup(<Reo>{['For ', <b key="b">iwi</b>, ' and hapū']}</Reo>)).toBe('For <b>iwi</b> and <span lang="mi">hapū</span>')
    expect(renderToStaticMarkup(<Reo>Nothing of it</Reo>)).toBe('Nothing of it')
    expect(renderToStaticMarkup(<Reo>{undefined}</Reo>)).toBe('')
  })

  it('goes through <Reo>, or through a part of a page that marks it: any other text would go unmarked', () => {
    const files = ['app', 'components']
      .flatMap((root) => readdirSync(root, { recursive: true }).map((file) => join(root, String(file))))
      .filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))
    // Fields, headings and looks mark the text that they are given.
    const marking = /(?:\b(?:label|hint|lede|title|heading)(?:=|: )\{?['"`]|<Reo>)[^<]*$/
    const unmarked = files.flatMap((file) => {
      const source = readFileSync(file, 'utf8').replace(/^\s*(\/\/|\/?\*).*$|^import .*$/gm, '')
      let before = ''
      return splitTeReo(source).flatMap((piece) => {
        const found = piece.reo && !/[-/]$/.test(before) && !marking.test(before.slice(-600)) ? [`${file}: ${piece.text}`] : []
        before += piece.text
        return found
      })
    })
    expect(unmarked).toEqual([])
  })
})
