import { HelpList } from '@/components/learning/help-list'
import { PageFrame } from '@/components/shell/page-frame'
import { PageHeading } from '@/components/ui/page-heading'
import { enterSignedIn } from '@/lib/access/loaders'
import { loadHelp } from '@/lib/learning/loaders'

export default async function HelpedPage() {
  const actor = await enterSignedIn('/learning/helped', '/learning/helped')
  const { partnerships, invented } = await loadHelp(actor)
  return (
    <PageFrame actor={actor} current="learning">
      <PageHeading
        title="Which actions helped"
        lede="What partnerships here tried at each stage, and whether they said that it helped. No action is ranked above another."
        crumbs={[{ href: '/learning', label: 'Learning' }]}
      />
      <section>
        <h2 className="mb-3">Partnerships on this installation</h2>
        {partnerships.length === 0 ? (
          <p className="meta prose">Nothing can be told yet. A number is shown only where five partnerships or more, besides your own, are behind it.</p>
        ) : (
          <HelpList groups={partnerships} who={{ one: 'partnership', many: 'partnerships' }} />
        )}
      </section>
      {invented.length > 0 && (
        <section className="mt-12">
          <h2 className="mb-1">Invented examples</h2>
          <p className="meta prose mb-3">No such partnerships exist. They show what this page looks like, and never enter the numbers above.</p>
          <HelpList groups={invented} who={{ one: 'invented partnership', many: 'invented partnerships' }} />
        </section>
      )}
      <section className="prose mt-12 text-sm">
        <h2>How this is counted</h2>
        <p className="mt-2">
          A partnership counts once for an action, with the best that it said of it. It counts only while its lead lets it, and never by name. The numbers stay
          as they are until at least five partnerships differ: so nobody can work out from two looks what one of them said. When one of them takes its part
          back, what it helped to count disappears at once.
        </p>
        <p>People say what they believe. That an action helped here does not prove that it helps elsewhere.</p>
      </section>
    </PageFrame>
  )
}
