/** So many rows go to the store at once: within the number of values that one statement may carry on either store. */
const atOnce = 200

/**
 * Writes rows part by part. Between two parts others get their turn: the embedded store answers at once, and without the
 * pause a long import would hold up every page until its end.
 */
export async function inParts<Row>(rows: readonly Row[], write: (part: Row[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += atOnce) {
    await write(rows.slice(from, from + atOnce))
    await new Promise((resolve) => setImmediate(resolve))
  }
}
