import { capital, counted } from '@/lib/platform/day-words'

type Props = { base: string; mayLog: boolean; signals: number; late: number }

/** On a narrow screen, before the curve: what a lead comes for after a meeting, and how much waits further down. */
export function AtAGlance({ base, mayLog, signals, late }: Props) {
  if (!mayLog && signals === 0 && late === 0) return null
  return (
    <p className="no-print mb-5 flex flex-wrap items-center gap-x-5 gap-y-3 lg:hidden">
      {mayLog && (
        <a className="button button-primary" href={`${base}/check-ins/new`}>
          Log a check-in
        </a>
      )}
      {signals > 0 && <a href={`${base}/signals`}>{capital(counted(signals, 'signal', 'signals'))}</a>}
      {late > 0 && <a href={`${base}/commitments?show=late`}>{capital(counted(late, 'late commitment', 'late commitments'))}</a>}
    </p>
  )
}
