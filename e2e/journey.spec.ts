import type { Page } from '@playwright/test'
import { statements } from '@/lib/instrument/statements'
import { answersOf } from './support/answers'
import { expect, phone, test } from './support/fixtures'
import { firstRunCode } from './support/server'
import { Visitor } from './support/visitor'
import { emailOf, password, personNames } from './support/world'

const people = ['Aria Walker', 'Ben Tūhoe', 'Caro Diaz', 'Dev Anand', 'Emere Paki', 'Finn Olsen']
const functioning = answersOf('functioning')
const labels = ['Not at all like us', 'A little like us', 'Partly like us', 'Mostly like us', 'Very much like us']

/** Ticks one answer to each statement by its words. */
async function answerAll(page: Page): Promise<void> {
  for (const { id, text } of statements) {
    await page
      .getByRole('group', { name: text })
      .getByRole('radio', { name: labels[Number(functioning[id]) - 1], exact: true })
      .check()
  }
}

/** The name of the group that the focused radio button stands in. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLInputElement
    return { kind: at.type ?? at.tagName, name: at.getAttribute('name') ?? '', words: at.textContent ?? '' }
  })

/** Answers everything with Tab, Space, the arrow keys and Enter alone. */
async function answerByKeyboard(page: Page): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab')
    const at = await focused(page)
    if (at.words === 'Send my answers') {
      await page.keyboard.press('Enter')
      return
    }
    const wanted = functioning[at.name as keyof typeof functioning]
    if (at.kind !== 'radio' || !wanted) continue
    await page.keyboard.press('Space')
    for (let step = 1; step < Number(wanted); step++) await page.keyboard.press('ArrowDown')
  }
  throw new Error('The button was never reached by Tab')
}

test('a group could not get from a fresh installation to a place on the curve and a commitment @both', async ({ fresh, open }) => {
  test.setTimeout(150_000)
  const small = { server: fresh, viewport: phone }
  const page = await open(null, small)

  await test.step('first run with the code from the terminal', async () => {
    await page.goto('/')
    await expect(page).toHaveURL(/\/first-run$/)
    await page.getByLabel('One-time code').fill(firstRunCode(fresh))
    await page.getByLabel('Your name').fill(personNames.admin)
    await page.getByLabel('Email address').fill(emailOf('admin'))
    await page.getByLabel('Password').fill(password)
    await expect(page.getByLabel('Address of this installation')).toHaveValue(fresh.url)
    await page.getByRole('checkbox', { name: 'Load the examples' }).uncheck()
    await page.getByRole('button', { name: 'Set up and sign in' }).click()
    await expect(page.getByRole('heading', { name: 'Partnerships', level: 1 })).toBeVisible()
  })

  await test.step('register a partnership', async () => {
    await page.getByRole('link', { name: 'Register a partnership' }).click()
    await page.getByLabel('Name of the partnership').fill('Whānau Harbour Table')
    await page.getByLabel('The purpose in common').fill('Warm, dry homes round the harbour.')
    await page.getByRole('button', { name: 'Register' }).click()
    await expect(page.getByRole('heading', { name: 'Whānau Harbour Table', level: 1 })).toBeVisible()
    await expect(page.getByText('There is no reading yet.')).toBeVisible()
  })

  await test.step('paste members: a bad row is marked, then mended', async () => {
    const rows = people.map((name, at) => `${name}\t${at < 3 ? 'City Council' : 'Ministry of Homes'}\tTeam lead\tmanager`)
    await page.getByRole('link', { name: 'People', exact: true }).click()
    await page.getByRole('link', { name: 'Paste several from a spreadsheet' }).click()
    await page.getByLabel('Rows', { exact: true }).fill([...rows.slice(0, 5), rows[5]?.replace('manager', 'wizard')].join('\n'))
    await page.getByRole('button', { name: 'Look at the rows' }).click()
    await expect(page.getByRole('heading', { name: '6 rows read, 1 with a problem' })).toBeVisible()
    await expect(page.getByText('“wizard” is not a level.')).toBeVisible()
    await expect(page.getByRole('button', { name: /^Add these/ })).toHaveCount(0)
    await page.getByLabel('Rows', { exact: true }).fill(rows.join('\n'))
    await page.getByRole('button', { name: 'Look at the rows' }).click()
    await page.getByRole('button', { name: 'Add these 6 members' }).click()
    await expect(page.getByRole('heading', { name: 'People and agencies', level: 1 })).toBeVisible()
    for (const name of people) await expect(page.getByRole('heading', { name })).toBeVisible()
  })

  const links: string[] = []
  let roundAddress = ''
  await test.step('open a round and take the links', async () => {
    await page.getByRole('link', { name: 'Rounds', exact: true }).click()
    await page.getByRole('link', { name: 'Open a round' }).click()
    for (const name of people) await expect(page.getByRole('checkbox', { name })).toBeChecked()
    await page.getByRole('button', { name: 'Open the round' }).click()
    await expect(page.getByRole('heading', { name: '6 personal links' })).toBeVisible()
    for (const name of people) links.push(new URL(await page.getByLabel(`Personal link of ${name}`).inputValue()).pathname)
    expect(new Set(links).size).toBe(6)
    await page.getByRole('link', { name: 'I have copied them: go on' }).click()
    await expect(page.getByText('0 of 6 have answered', { exact: true })).toBeVisible()
    for (const name of people) await expect(page.getByText(`New link: ${name}`)).toBeVisible()
    roundAddress = new URL(page.url()).pathname
  })

  const thanks = 'Your answers are in. Thank you.'
  await test.step('one answers by keyboard alone', async () => {
    const own = await open(null, small)
    await own.goto(links[0] ?? '')
    await expect(own.getByText('For Aria Walker.')).toBeVisible()
    await answerByKeyboard(own)
    await expect(own.getByRole('heading', { name: thanks })).toBeVisible()
  })

  await test.step('one answers without JavaScript', async () => {
    const own = await open(null, { ...small, javaScriptEnabled: false })
    await own.goto(links[1] ?? '')
    await answerAll(own)
    await own.getByRole('radio', { name: 'Functioning' }).check()
    await own.getByRole('button', { name: 'Send my answers' }).click()
    await expect(own.getByRole('heading', { name: thanks })).toBeVisible()
    await expect(own.getByText('2 of 6 people')).toBeVisible()
  })

  await test.step('three answer from wherever they are', async () => {
    for (const [at, link] of links.slice(2, 5).entries()) {
      await new Visitor(fresh.url).sendOn(link, 'Send my answers', {
        ...functioning,
        felt: 'functioning',
        'comment-going-well': `The ferry timetable works ${at}`,
      })
    }
  })

  await test.step('one more answers', async () => {
    const link = links[5] ?? ''
    const own = await open(null, small)
    await own.goto(link)
    await answerAll(own)
    await own.getByLabel('What in our shared work is going well?').fill('The ferry timetable is ours')
    await own.getByRole('button', { name: 'Send my answers' }).click()
    await expect(own.getByRole('heading', { name: thanks })).toBeVisible()

    await test.step('and sees their own answers again, changes them, withdraws them, answers again', async () => {
      await own.getByRole('link', { name: 'Change or withdraw my answer' }).click()
      await expect(own.getByLabel('What in our shared work is going well?')).toHaveValue('The ferry timetable is ours')
      const first = statements[0]
      const group = own.getByRole('group', { name: first?.text })
      await expect(group.getByRole('radio', { name: labels[Number(functioning['forming-1']) - 1], exact: true })).toBeChecked()
      await group.getByRole('radio', { name: labels[0], exact: true }).check()
      await own.getByRole('button', { name: 'Send my changed answers' }).click()
      await expect(own.getByRole('heading', { name: thanks })).toBeVisible()
      await own.getByRole('link', { name: 'Change or withdraw my answer' }).click()
      await expect(group.getByRole('radio', { name: labels[0], exact: true })).toBeChecked()

      const another = await open(null, small)
      await another.goto(link)
      await expect(another.getByText('The answers are not shown here, since this browser did not send them.')).toBeVisible()
      await expect(another.getByRole('radio', { checked: true })).toHaveCount(0)
      await expect(another.getByLabel('What in our shared work is going well?')).toHaveValue('')

      await own.getByText('Take it back').click()
      await own.getByRole('button', { name: 'Withdraw my answer' }).click()
      await expect(own.getByText('Your answer is withdrawn and gone.')).toBeVisible()
      await expect(own.getByRole('radio', { checked: true })).toHaveCount(0)
      await page.goto(roundAddress)
      await expect(page.getByText('5 of 6 have answered', { exact: true })).toBeVisible()
      await expect(page.getByText('New link: Finn Olsen')).toBeVisible()
      await group.getByRole('radio', { name: labels[4], exact: true }).check()
      await own.getByRole('button', { name: 'Send my answers' }).click()
      await expect(own.getByRole('heading', { name: thanks })).toBeVisible()
      await expect(own.getByText('6 of 6 people')).toBeVisible()
    })
  })

  await test.step('close the round: the reading and the curve, as picture and as table', async () => {
    await page.goto(roundAddress)
    await expect(page.getByText('Everyone has answered.')).toBeVisible()
    await page.getByText('Close it now').click()
    await page.getByRole('button', { name: 'Close the round and see the reading' }).click()
    await page.getByRole('link', { name: 'See the reading' }).click()
    await expect(page.getByRole('heading', { name: /^Reading of /, level: 1 })).toBeVisible()
    await expect(page.getByRole('img', { name: 'Place on the partnership life cycle' })).toBeVisible()
    await page.getByText('As a table').click()
    await expect(page.getByRole('table', { name: 'Readings so far' })).toContainText('Functioning')
    await expect(page.getByText('A conversation starter, not a validated measure.').first()).toBeVisible()
    await expect(page.getByText('The ferry timetable works 2')).toBeVisible()
  })

  await test.step('the link shows what came of it', async () => {
    const own = await open(null, small)
    await own.goto(links[3] ?? '')
    await expect(own.getByRole('heading', { name: 'What came of it: Whānau Harbour Table' })).toBeVisible()
    await expect(own.getByRole('img', { name: 'Place on the partnership life cycle' })).toBeVisible()
    await expect(own.getByRole('button', { name: /answer/i })).toHaveCount(0)
  })

  await test.step('adopt an action, and mark it done', async () => {
    await page.getByRole('link', { name: 'Where we are' }).click()
    await page
      .getByRole('link', { name: /^Adopt: / })
      .first()
      .click()
    await expect(page.getByRole('heading', { name: 'Adopt an action' })).toBeVisible()
    const what = await page.getByLabel('What will be done').inputValue()
    expect(what).not.toBe('')
    await page.getByLabel('Who will do it').selectOption({ label: 'Caro Diaz, City Council' })
    await page.getByRole('button', { name: 'Adopt it' }).click()
    await expect(page.getByRole('heading', { name: 'Commitments', level: 1 })).toBeVisible()
    await page.getByRole('link', { name: `Done or dropped: ${what}` }).click()
    await page.getByRole('radio', { name: 'Done' }).check()
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('heading', { name: 'Ended' })).toBeVisible()
    await expect(page.getByText(/^Done on /)).toBeVisible()
  })
})
