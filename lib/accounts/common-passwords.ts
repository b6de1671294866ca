/** Stems that open most guessing lists, 12 characters being reached by repeating or counting. Compared in lower case. */
const stems = [
  'password',
  'passw0rd',
  'p@ssword',
  'p@ssw0rd',
  'letmein',
  'welcome',
  'qwerty',
  'qwertyuiop',
  'qwertyui',
  'asdfghjkl',
  'zxcvbnm',
  'iloveyou',
  'admin',
  'administrator',
  'changeme',
  'default',
  'secret',
  'monkey',
  'dragon',
  'football',
  'baseball',
  'sunshine',
  'princess',
  'superman',
  'batman',
  'trustno1',
  'master',
  'shadow',
  'michael',
  'jennifer',
  'abcdef',
  'abcdefgh',
  'abcdefghijkl',
  'abc123',
  'test',
  'testing',
  'guest',
  'login',
  'starwars',
  'whatever',
  'freedom',
  'hello',
  'newzealand',
  'aotearoa',
  'allblacks',
  'kiaora',
  'wellington',
  'auckland',
  'christchurch',
  'government',
  'ministry',
  'council',
  'summer',
  'winter',
  'spring',
  'autumn',
]
const rows = ['1234567890', '0123456789', 'qwertyuiop', 'asdfghjkl', '1q2w3e4r5t6y', '1qaz2wsx3edc', 'qazwsxedcrfv', 'q1w2e3r4t5y6', 'zaq12wsxcde3']

function widened(): Set<string> {
  const all = new Set<string>()
  for (const stem of [...stems, ...rows]) {
    all.add(stem)
    for (const other of stems) all.add(stem + other)
    for (let times = 2; times <= 4; times++) all.add(stem.repeat(times))
  }
  return all
}

export const commonPasswords: ReadonlySet<string> = widened()
