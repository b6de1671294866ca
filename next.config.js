/** @type {import('next').NextConfig} */
const config = {
  // The build goes into a folder aside and is swapped in when it is whole (scripts/build.mjs).
  distDir: process.env.CROSSBRACE_DIST_DIR || '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  agentRules: false,
  compress: true,
  serverExternalPackages: ['better-sqlite3', '@prisma/adapter-better-sqlite3', '@prisma/adapter-pg', 'pg', '@node-rs/argon2'],
  // The server in front (scripts/serve.mjs) knows which forms may carry a file, and how large.
  experimental: { serverActions: { bodySizeLimit: '32mb' } },
  typescript: { tsconfigPath: 'tsconfig.build.json' },
}

export default config
