/** Starts PostgreSQL in a folder of its own. Returns its address (without a database name) and a way to stop it. */
export function startTestPostgres(): Promise<{ url: string; stop: () => Promise<void> }>
