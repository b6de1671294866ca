import { headers } from 'next/headers'
import { PageFrame } from '@/components/shell/page-frame'
import { ActionForm } from '@/components/ui/action-form'
import { ChoiceField } from '@/components/ui/choice-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { enterFirstRun } from '@/lib/access/loaders'
import { firstRunAction } from '@/lib/installation/actions'

export default async function FirstRunPage() {
  await enterFirstRun('/first-run')
  const host = (await headers()).get('host') ?? 'localhost:3000'
  const local = /^(localhost|127\.|\[::1\])/.test(host)
  return (
    <PageFrame actor={{ kind: 'anonymous' }}>
      <h1>Set up Crossbrace</h1>
      <p className="lede mb-8 mt-2">Nobody can sign in yet. You make the first administrator, once.</p>
      <ActionForm action={firstRunAction} title="Set up Crossbrace">
        <TextField
          name="code"
          label="One-time code"
          hint="It stands in the terminal in which Crossbrace was started. It proves that this is your machine."
          autoComplete="off"
        />
        <TextField name="name" label="Your name" autoComplete="name" />
        <TextField
          name="email"
          label="Email address"
          hint="You sign in with it. Nothing is sent to it."
          type="email"
          autoComplete="username"
          inputMode="email"
        />
        <TextField
          name="password"
          label="Password"
          hint="At least 12 characters. Three or four unrelated words are a good one."
          type="password"
          autoComplete="new-password"
        />
        <TextField
          name="address"
          label="Address of this installation"
          hint="Under which address will others reach it? Personal links begin with it. To try it out on this machine alone, leave it as it is."
          value={`${local ? 'http' : 'https'}://${host}`}
          type="url"
          inputMode="url"
        />
        <ChoiceField
          name="examples"
          label="Examples"
          many
          value="yes"
          options={[
            {
              value: 'yes',
              label: 'Load the examples',
              hint: 'Four invented partnerships, marked as invented on every page. They show what a reading looks like.',
            },
          ]}
        />
        <SubmitButton busy="Setting up …">Set up and sign in</SubmitButton>
      </ActionForm>
    </PageFrame>
  )
}
