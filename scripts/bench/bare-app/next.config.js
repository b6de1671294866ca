// The least that a page of this framework can be: what the benchmark measures our own pages beside.
import { fileURLToPath } from 'node:url'

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  agentRules: false,
  compress: true,
  serverExternalPackages: ['better-sqlite3', '@prisma/adapter-better-sqlite3'],
  // The packages and the database client lie in the checkout above.
  turbopack: { root: fileURLToPath(new URL('../../..', import.meta.url)) },
}

export default config
