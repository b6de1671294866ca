import { defineConfig } from '@playwright/test'
import type { StoreKind } from './e2e/support/server'
import { findBrowser } from './scripts/browser.mjs'

const executablePath = findBrowser()

export default defineConfig<object, { store: StoreKind }>({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './e2e/support/journeys-setup.ts',
  outputDir: '.cache/journeys',
  // Each worker has a server, a store and a clock of its own.
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    actionTimeout: 15_000,
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'sqlite', use: { store: 'sqlite' } },
    { name: 'postgresql', grep: /@both/, use: { store: 'postgresql' } },
  ],
})
