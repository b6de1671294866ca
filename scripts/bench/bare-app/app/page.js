import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { connection } from 'next/server'
import { PrismaClient } from '../../../../.generated/sqlite/client'

const client = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url: `file:${process.env.BARE_APP_STORE}`, readonly: true }) })

/** One query, one line, made for each request. */
export default async function Page() {
  await connection()
  const row = await client.partnership.findFirst({ where: { id: process.env.BARE_APP_ROW } })
  return <h1>{row?.name}</h1>
}
