import { AcrossView } from '@/components/across/across-view'
import { PageFrame } from '@/components/shell/page-frame'
import { PageHeading } from '@/components/ui/page-heading'
import { enterPortfolio } from '@/lib/access/loaders'
import { loadAcross } from '@/lib/across/loaders'
import { counted } from '@/lib/platform/day-words'

export default async function AcrossPage() {
  const { actor, scopes, more } = await enterPortfolio('/portfolio/across', '/portfolio/across')
  const across = await loadAcross(actor, scopes)
  const many = across.lookedThrough
  return (
    <PageFrame actor={actor} current="portfolio">
      <PageHeading
        title="Across your partnerships"
        crumbs={[{ href: '/portfolio', label: 'Portfolio' }]}
        lede={
          many === 0
            ? 'No partnership has named you as its guardian angel.'
            : `What shows only where several are looked at together. Of the ${counted(many, 'partnership', 'partnerships')} that named you, and of no other.`
        }
      />
      {more && (
        <p className="look prose mb-6" role="status">
          More partnerships than {many} have named you. Only those that call for you most were looked through.
        </p>
      )}
      {many > 0 && (
        <>
          <p className="prose mb-8">
            Each fact is here only where its kind was released to you, or is open to you anyway. Nothing is ranked. The leads can read when you looked.
          </p>
          <AcrossView across={across} />
        </>
      )}
    </PageFrame>
  )
}
