import type { Person } from '@/lib/retrospectives/types'

/** Somebody's name; where another one in the room has the same, with the place in which they joined. */
export function nameIn(people: readonly Pick<Person, 'id' | 'name' | 'number'>[], id: string | null): string {
  const one = people.find((person) => person.id === id)
  if (!one) return 'Nobody'
  const namesakes = people.filter((person) => person.name.toLocaleLowerCase() === one.name.toLocaleLowerCase())
  return namesakes.length > 1 ? `${one.name} (joined as no. ${one.number})` : one.name
}
