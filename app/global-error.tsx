'use client'

export default function GlobalError() {
  return (
    <html lang="en-NZ">
      <body>
        <title>Not available just now – Crossbrace</title>
        <main>
          <h1>This page is not available just now</h1>
          <p>Nothing was lost. Wait a moment, then load the page again.</p>
        </main>
      </body>
    </html>
  )
}
