import './globals.css'
import type { Viewport } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page is made per request, because its scripts carry that request's nonce.
  await connection()
  return (
    <html lang="en-NZ">
      <body>
        <a href="#main" className="sr-only focus:not-sr-only focus:fixed focus:left-2 focus:top-2 focus:z-10 focus:rounded-md focus:bg-card focus:p-3">
          Skip to the content
        </a>
        {children}
      </body>
    </html>
  )
}
