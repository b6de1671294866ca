import { defineConfig } from 'prisma/config'

// Every Prisma command looks for a schema engine first and would download it; `generate` never runs it.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({ schema: process.env.CROSSBRACE_PRISMA_SCHEMA ?? 'prisma/schema.prisma' })
