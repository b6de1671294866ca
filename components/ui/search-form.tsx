import type { ReactNode } from 'react'

type Props = {
  /** The page that shows what was found. What is chosen stands in its address. */
  action: string
  label: string
  hint?: ReactNode
  value: string
  button: string
  /** More to choose from, beside the box. */
  children?: ReactNode
}

/** A search box that works without JavaScript: it asks the page for itself, with what was typed in the address. */
export function SearchForm({ action, label, hint, value, button, children }: Props) {
  return (
    <search>
      <form action={action} method="get" className="no-print flex flex-wrap items-end gap-x-4 gap-y-3">
        <div className="min-w-40 grow basis-40 sm:max-w-md sm:basis-64">
          <label htmlFor="search-q" className="block text-sm font-semibold">
            {label}
          </label>
          {hint && (
            <p id="search-hint" className="meta">
              {hint}
            </p>
          )}
          <input
            id="search-q"
            className="input mt-1"
            type="search"
            name="q"
            defaultValue={value}
            maxLength={200}
            autoComplete="off"
            aria-describedby={hint ? 'search-hint' : undefined}
          />
        </div>
        {children}
        <button type="submit" className="button">
          {button}
        </button>
      </form>
    </search>
  )
}

/** One more thing to choose in a search form. */
export function SearchChoice({ name, label, value, options }: { name: string; label: string; value: string; options: { value: string; label: string }[] }) {
  return (
    <div className="min-w-40 grow basis-48 sm:max-w-64">
      <label htmlFor={`search-${name}`} className="block text-sm font-semibold">
        {label}
      </label>
      <select id={`search-${name}`} name={name} defaultValue={value} className="input mt-1">
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
