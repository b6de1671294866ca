/** Asks this page anew as it was on a day (`?on=`), by a plain form that needs no JavaScript. `wrong`: the day asked for is none. */
export function DayForm({ day, today, label, wrong = false }: { day: string; today: string; label: string; wrong?: boolean }) {
  return (
    <form method="get" className="prose no-print mb-8">
      <label htmlFor="on" className="block font-semibold">
        {label}
      </label>
      {wrong && <p className="mb-1 text-sm font-semibold text-error">This is no day up to today. Today is shown.</p>}
      <div className="flex flex-wrap gap-3">
        <input id="on" name="on" type="date" defaultValue={day} max={today} className="input max-w-56" />
        <button type="submit" className="button">
          Show it
        </button>
      </div>
    </form>
  )
}
