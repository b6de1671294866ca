import { AgreementFacts } from '@/components/agreements/agreement-facts'
import { DocumentList } from '@/components/agreements/document-list'
import { GroundRules } from '@/components/agreements/ground-rules'
import { PartyList } from '@/components/agreements/party-list'
import { QualityList } from '@/components/agreements/quality-list'
import { StatusPath } from '@/components/agreements/status-path'
import { StepList } from '@/components/agreements/step-list'
import { LookList } from '@/components/partnerships/look-list'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { enterPartnership } from '@/lib/access/loaders'
import { mayDo } from '@/lib/access/rules'
import { loadAgreement, loadAgreementFacts, loadToday } from '@/lib/agreements/loaders'
import { noticesFor } from '@/lib/agreements/notices'
import { qualityOf } from '@/lib/agreements/quality'
import { isWebAddress, stepsOffered } from '@/lib/agreements/rules'
import { kindName, standingInWords } from '@/lib/agreements/words'
import { loadRecord } from '@/lib/partnerships/loaders'
import { longDay } from '@/lib/platform/day-words'

export default async function AgreementPage({ params }: { params: Promise<{ partnershipId: string; agreementId: string }> }) {
  const { partnershipId, agreementId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/agreements/[agreementId]', partnershipId)
  const [partnership, agreement, all] = await Promise.all([loadRecord(scope), loadAgreement(scope, agreementId), loadAgreementFacts(scope)])
  const base = `/partnerships/${partnershipId}/agreements/${agreementId}`
  const files = `/api${base}/documents`
  const may = mayDo(scope, 'edit-agreements') && !partnership.windUp
  const onePage = agreement.groundRules !== '' || agreement.terms.ball !== ''
  const quality = qualityOf({ ...agreement, parties: agreement.parties.map((one) => one.name), others: all.filter((one) => one.id !== agreementId) })
  const looks = noticesFor([agreement], loadToday()).map(({ href: _, ...look }) => look)
  // On paper a light agreement is its one page, and nothing else.
  const aside = onePage ? 'no-print' : ''
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="agreements" title={agreement.title}>
      <p className={`-mt-4 mb-6 text-soft ${aside}`}>{kindName(agreement.kind)}</p>
      <section className={aside}>
        <StatusPath steps={agreement.steps} />
        {may && (
          <p className="no-print mt-4 flex flex-wrap gap-3">
            {stepsOffered(agreement.steps).length > 0 && (
              <a className="button button-primary" href={`${base}/step`}>
                Enter the next step
              </a>
            )}
            <a className="button" href={`${base}/edit`}>
              Change the agreement
            </a>
          </p>
        )}
      </section>
      {looks.length > 0 && (
        <div className={`mt-7 ${aside}`}>
          <LookList scope={scope} looks={looks} />
        </div>
      )}
      <div className="mt-9 grid gap-x-14 gap-y-10 lg:grid-cols-[3fr_2fr] print:block">
        <div className="grid content-start gap-10">
          {onePage && (
            <div className="card p-5 sm:p-7 print:border-0 print:p-0">
              <GroundRules
                rules={agreement.groundRules}
                ball={agreement.terms.ball}
                parties={agreement.parties}
                standing={standingInWords(agreement.steps)}
                reviewed={agreement.reviewOn ? `We look at this again on ${longDay(agreement.reviewOn)}.` : null}
              />
              <p className="meta no-print mt-5">Print this page, and these rules stand alone on it, with a line for each party to sign.</p>
            </div>
          )}
          <section id="documents" className={aside}>
            <h2>The document</h2>
            {agreement.documents.length > 0 && <DocumentList documents={agreement.documents} href={(number) => `${files}/${number}`} />}
            {agreement.link && (
              <p className="mt-2">
                Kept elsewhere:{' '}
                {isWebAddress(agreement.link) ? (
                  <a href={agreement.link} rel="noreferrer">
                    {agreement.link}
                  </a>
                ) : (
                  agreement.link
                )}
              </p>
            )}
            {agreement.documents.length === 0 && !agreement.link && <p className="meta mt-2">None is kept here.</p>}
            {may && (
              <p className="no-print mt-3">
                <a className="button button-small" href={`${base}/document`}>
                  {agreement.documents.length > 0 ? 'Add a newer version' : 'Add the document'}
                </a>
              </p>
            )}
          </section>
          <section id="parties" className={aside}>
            <h2>Parties and signatories</h2>
            {agreement.parties.length > 0 ? (
              <PartyList parties={agreement.parties} base={may ? base : undefined} />
            ) : (
              <p className="meta mt-2">No party is entered.</p>
            )}
            {may && (
              <p className="no-print mt-3">
                <a className="button button-small" href={`${base}/parties`}>
                  Add a party
                </a>
              </p>
            )}
          </section>
        </div>
        <aside className={`grid content-start gap-9 ${aside}`}>
          <AgreementFacts agreement={agreement} />
          <section id="amendments">
            <h2>Amendments</h2>
            {agreement.amendments.length === 0 && <p className="meta mt-2">None.</p>}
            <ul className="rule-list mt-2 text-sm">
              {agreement.amendments.map((one) => (
                <li key={one.id}>
                  <strong>{longDay(one.on)}</strong>
                  <span className="block whitespace-pre-line">{one.what}</span>
                  {one.by && <span className="meta">Entered by {one.by}</span>}
                </li>
              ))}
            </ul>
            {may && (
              <p className="no-print mt-3">
                <a className="button button-small" href={`${base}/amendment`}>
                  Note an amendment
                </a>
              </p>
            )}
          </section>
          <section>
            <h2>Steps so far</h2>
            <StepList steps={agreement.steps} />
          </section>
        </aside>
      </div>
      <section className={`mt-12 ${aside}`}>
        <h2>Questions to ask of it</h2>
        <p className="meta mt-1">For talking about. A “no” can be right for you, and nobody counts the answers.</p>
        <QualityList answers={quality} />
      </section>
    </PartnershipFrame>
  )
}
