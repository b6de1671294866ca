import { describe, expect, it } from 'vitest'
import { factKinds } from '@/lib/access/types'
import { chosenFrom, inShort } from './rules'

describe('what is looked at before it is released', () => {
  it('is what stands released until the form was sent, and then only what was ticked: nothing ticked is nothing, not all', () => {
    expect(chosenFrom({}, ['reading', 'people'])).toEqual(['people', 'reading'])
    expect(chosenFrom({ asked: '1' }, ['reading'])).toEqual([])
    expect(chosenFrom({ asked: '1', released: 'signals' }, ['reading'])).toEqual(['signals'])
    expect(chosenFrom({ asked: ['1', '1'], released: 'signals' }, ['reading'])).toEqual(['reading'])
  })

  it('holds nothing that cannot be released, whatever stands in the address', () => {
    expect(chosenFrom({ asked: '1', released: [...factKinds, 'x', ''] }, [])).not.toContain('group-comments')
    expect(chosenFrom({ asked: '1', released: ['limits', 'one-persons-answers', 'access-list', 'help', { a: 1 }] }, [])).toEqual([])
  })

  it('is shown in a few lines that say how many more there are', () => {
    expect(inShort([], 'None yet.')).toEqual({ lines: ['None yet.'], more: 0 })
    expect(inShort(['a', 'b', 'c', 'd', 'e', 'f'], '-')).toEqual({ lines: ['a', 'b', 'c', 'd'], more: 2 })
    expect(inShort(['a'], '-', 30)).toEqual({ lines: ['a'], more: 29 })
  })
})
