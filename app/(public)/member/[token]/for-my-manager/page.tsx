import { ManagerPage } from '@/components/brief/manager-page'
import { PrintLine } from '@/components/brief/print-line'
import { LinkLeadsNowhere } from '@/components/shell/link-leads-nowhere'
import { PageFrame } from '@/components/shell/page-frame'
import { PageHeading } from '@/components/ui/page-heading'
import { loadOwnLink } from '@/lib/accountabilities/loaders'
import { loadForMyManager } from '@/lib/brief/loaders'

const anonymous = { kind: 'anonymous' } as const

export default async function ForMyManagerByLinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const link = await loadOwnLink(token)
  const page = link && (await loadForMyManager(link.scope))
  if (!page) return <LinkLeadsNowhere actor={anonymous} />
  return (
    <PageFrame actor={anonymous}>
      <PageHeading title={`For my manager: ${page.own.partnership.name}`} />
      {page.own.partnership.invented && (
        <p className="mb-5">
          <span className="tag">Invented example</span>
        </p>
      )}
      <PrintLine>
        It tells of you alone. <a href={`/member/${token}`}>Back to your own page</a>, where you can change what is agreed.
      </PrintLine>
      <ManagerPage {...page} />
    </PageFrame>
  )
}
