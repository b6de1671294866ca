/** The sources differ on how much agreements matter, and the page says so. */
export function WhatSourcesSay() {
  return (
    <section className="prose text-sm">
      <h2>Do we need an agreement?</h2>
      <p className="mt-2">The sources differ, so nothing here asks you for one.</p>
      <ul className="mt-2">
        <li>
          Yes: something written is essential. It protects the work when people leave or surroundings change.{' '}
          <span className="cite">Partnering Agreements</span>
        </li>
        <li>
          Not much: practitioners in New Zealand did not name formal agreements as important. They rely on informal ways. <span className="cite">BCS §9</span>
        </li>
        <li>
          It can help: a memorandum was one of seven practical steps in one success. Rules such as “one ball” were another.{' '}
          <span className="cite">BCS §4.2</span>
        </li>
        <li>
          Either way, a signature makes nothing happen by itself. <span className="cite whitespace-normal">Partnering Agreements; BCS appendix 1, story 3</span>
        </li>
      </ul>
      <p className="mt-3">Ground rules on one page are as good a start as a memorandum.</p>
    </section>
  )
}
