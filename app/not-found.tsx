import { PageFrame } from '@/components/shell/page-frame'
import { PageHeading } from '@/components/ui/page-heading'

export default function NotFound() {
  return (
    <PageFrame actor={{ kind: 'anonymous' }}>
      <PageHeading title="There is nothing here" lede="This address leads nowhere, or to something that you may not see." />
      <p>
        <a href="/">Go to the first page</a>
      </p>
    </PageFrame>
  )
}
