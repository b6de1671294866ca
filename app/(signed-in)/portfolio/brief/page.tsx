import { PortfolioOnPaper } from '@/components/brief/portfolio-on-paper'
import { PrintLine } from '@/components/brief/print-line'
import { PageFrame } from '@/components/shell/page-frame'
import { PageHeading } from '@/components/ui/page-heading'
import { enterSignedIn } from '@/lib/access/loaders'
import { loadPortfolioBrief } from '@/lib/portfolio/loaders'

export default async function PortfolioBriefPage() {
  const actor = await enterSignedIn('/portfolio/brief', '/portfolio/brief')
  const { brief, behind, madeOn } = await loadPortfolioBrief(actor)
  return (
    <PageFrame actor={actor} current="portfolio">
      <PageHeading title="Brief of the portfolio" crumbs={[{ href: '/portfolio', label: 'Portfolio' }]} />
      <PrintLine>For a chief executive or a minister.</PrintLine>
      <PortfolioOnPaper brief={brief} behind={behind} name={actor.name} madeOn={madeOn} />
    </PageFrame>
  )
}
