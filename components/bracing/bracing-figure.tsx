import { BracingPicture } from '@/components/charts/bracing-picture'
import type { Picture } from '@/lib/bracing/picture'
import { capital, counted } from '@/lib/platform/day-words'

/** The cross-brace picture in the words of this product. */
export function BracingFigure({ picture, description }: { picture: Picture; description: string }) {
  return (
    <BracingPicture
      idPrefix="bracing"
      title="The cross-brace picture"
      description={description}
      rows={picture.rows}
      columns={picture.columns}
      nodes={picture.nodes.map(({ row, column, names }) => ({
        row,
        column,
        count: names.length,
        label: names.length === 1 ? (names[0] ?? '') : capital(counted(names.length, 'person', 'people')),
      }))}
      ties={picture.ties}
      words={{
        person: 'One person',
        people: 'Several people',
        nobody: 'Nobody',
        level: 'Tie on one level',
        brace: 'Tie from level to level',
        within: 'Tie within an agency',
        jumps: 'Passes over a level that is held',
        tiedTo: (count) => (count === 0 ? 'Tied to no other agency' : `Tied to ${counted(count, 'other agency', 'other agencies')}`),
        more: (count) => `${count} more ${count === 1 ? 'agency' : 'agencies'}`,
        ladder: `The circles, from left to right: ${picture.rows.join(', ').toLowerCase()}.`,
      }}
    />
  )
}
