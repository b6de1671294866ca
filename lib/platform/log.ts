/** One line of JSON for the operator. Never an answer, a token, a comment, a password or the text of a form. */
export function log(event: string, facts: Record<string, string | number | boolean | null> = {}): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...facts })}\n`)
}

/** What may be told of an error: its kind and place, not its message, which may carry what somebody typed. */
export function describeError(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { error: typeof error }
  const code = (error as { code?: unknown }).code
  const place =
    error.stack
      ?.split('\n')
      .find((line) => line.trim().startsWith('at '))
      ?.trim() ?? ''
  return { error: error.name, ...(typeof code === 'string' ? { code } : {}), place }
}
