import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const alias = {
  '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, ''),
  'server-only': fileURLToPath(new URL('./e2e/support/empty.ts', import.meta.url)),
}

// Kathmandu is 5 h 45 min ahead: code that forgets a time zone fails loudly.
const env = { TZ: 'Asia/Kathmandu' }
// Threads take the zone of the process that starts them.
process.env.TZ = env.TZ

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'rules',
          include: ['lib/**/*.test.ts', 'components/**/*.test.{ts,tsx}', 'app/**/*.test.ts', 'e2e/**/*.test.ts'],
          exclude: ['**/*.store.test.ts'],
          env,
          // Pure rules share nothing that one file could spoil for another, and a process each costs more than the tests.
          pool: 'threads',
          isolate: false,
          // Left to itself the runner keeps one core for itself.
          maxWorkers: 2,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'stores',
          include: ['**/*.store.test.ts'],
          exclude: ['node_modules/**', '.next*/**'],
          env,
          globalSetup: ['e2e/support/stores-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
})
