/** What stands under every page: what a reading is and is not, and who sees what. */
export function SiteFooter() {
  return (
    <footer className="mt-auto border-t border-line bg-card">
      <div className="page meta flex flex-wrap gap-x-8 gap-y-2 py-6">
        <a href="/how-a-reading-works">How a reading works</a>
        <a href="/how-signals-work">How signals work</a>
        <a href="/models">Operating models</a>
        <a href="/confidentiality">Who sees what</a>
        <a href="/learning">Learning from real cases</a>
        <span className="prose">A reading is a conversation starter, not a validated measure.</span>
      </div>
    </footer>
  )
}
