type Way = { href: string; label: string; here: boolean }

/** A row of ways to see a page: links to its addresses, the one shown marked. `className` places the row. */
export function LinkRow({ label, ways, className }: { label: string; ways: readonly Way[]; className?: string }) {
  return (
    <nav aria-label={label} className={className}>
      <ul className="no-print flex flex-wrap gap-x-5 gap-y-1">
        {ways.map(({ href, label: words, here }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={here ? 'page' : undefined}
              className="inline-block py-1 aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline"
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
