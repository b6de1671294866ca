'use client'

export default function ErrorPage() {
  return (
    <main id="main" className="page py-16">
      <title>Not available just now – Crossbrace</title>
      <h1>This page is not available just now</h1>
      <p className="lede mt-2">Nothing was saved just now. Wait a moment, then go back or load the page again.</p>
      <p className="mt-6">
        <a className="button" href="">
          Load again
        </a>
      </p>
    </main>
  )
}
