/** Text for comparing and searching: no macrons or accents, lower case, single spaces. "Māori" and "maori" fold alike. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
}
