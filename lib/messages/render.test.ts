import { describe, expect, it } from 'vitest'
import { htmlOf, textOf } from './render'
import type { Letter } from './types'

const bad = `<b>"Tom" & 'Co'</b>`
const good = `&lt;b&gt;&quot;Tom&quot; &amp; 'Co'&lt;/b&gt;`
const letter: Letter = {
  subject: `subject ${bad}`,
  paragraphs: [`first ${bad}`, `second ${bad}\nnext line`],
  button: `button ${bad}`,
  underLink: [`under ${bad}`],
  why: `why ${bad}`,
  stop: `stop ${bad}`,
}

describe('the HTML of a message', () => {
  it('shows every part of it as words, and takes none of them for mark-up', () => {
    const html = htmlOf(letter, `greeting ${bad}`, `https://crossbrace.example/?a="b"&c=<d>`)
    for (const part of ['subject', 'first', 'second', 'button', 'under', 'why', 'stop', 'greeting']) expect(html).toContain(`${part} ${good}`)
    expect(html).toContain('href="https://crossbrace.example/?a=&quot;b&quot;&amp;c=&lt;d&gt;"')
    expect(html).not.toMatch(/<b>|<d>|"Tom"|& /)
    expect(html).toContain('<br>next line')
  })

  it('is the same in plain text, as it was typed', () => {
    const text = textOf(letter, `greeting ${bad}`, null)
    for (const part of ['first', 'second', 'button', 'under', 'why', 'stop', 'greeting']) expect(text).toContain(`${part} ${bad}`)
  })
})
