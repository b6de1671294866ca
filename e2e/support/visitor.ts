import { request as send } from 'node:http'

/** One control of a form, as the page came with it. */
export type Control = { name: string; value: string; kind: 'field' | 'button'; label: string }
export type Form = { controls: Control[]; html: string }

export type Answer = {
  status: number
  path: string
  headers: Record<string, string | string[] | undefined>
  setCookies: string[]
  body: string
  /** Bytes on the wire. */
  bytes: number
  title: string
  /** What a person reads, without markup. */
  text: string
  forms: Form[]
}

export type Fields = Record<string, string | readonly string[]>
type More = { headers?: Record<string, string>; without?: readonly string[] }

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', apos: "'" }

function decoded(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#\d+|[a-z]+);/gi, (whole, code: string) => {
    if (code.startsWith('#x')) return String.fromCodePoint(Number.parseInt(code.slice(2), 16))
    if (code.startsWith('#')) return String.fromCodePoint(Number(code.slice(1)))
    return named[code] ?? whole
  })
}

function attributes(tag: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, name = '', value = ''] of tag.matchAll(/\s([^\s=/>]+)(?:="([^"]*)")?/g)) found[name.toLowerCase()] = decoded(value)
  return found
}

const words = (html: string) =>
  decoded(html.replace(/<(script|style)\b.*?<\/\1>/gs, ' ').replace(/<[^>]+>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()

function readForm(html: string): Form {
  const controls: Control[] = []
  for (const [, tag = '', inside = ''] of html.matchAll(
    /(<input\b[^>]*>|<textarea\b[^>]*>|<select\b[^>]*>|<button\b[^>]*>)((?:(?<=<(?:textarea|select|button)\b[^>]*>).*?<\/(?:textarea|select|button)>)?)/gs,
  )) {
    const facts = attributes(tag)
    const { name = '', type = '' } = facts
    if (tag.startsWith('<button')) {
      if (type === 'submit') controls.push({ name, value: facts.value ?? '', kind: 'button', label: facts['aria-label'] ?? words(inside) })
      // React puts the hidden fields of a button's own action into the button.
      controls.push(...readForm(inside).controls)
    } else if (!name) continue
    else if (tag.startsWith('<textarea'))
      controls.push({ name, value: decoded(inside.replace(/<\/textarea>$/, '').replace(/^\n/, '')), kind: 'field', label: '' })
    else if (tag.startsWith('<select')) {
      const options = [...inside.matchAll(/<option\b[^>]*>/g)].map(([option]) => attributes(option))
      controls.push({ name, value: (options.find((one) => 'selected' in one) ?? options[0])?.value ?? '', kind: 'field', label: '' })
    } else if (!['radio', 'checkbox'].includes(type) || 'checked' in facts)
      controls.push({ name, value: facts.value ?? (type === 'checkbox' ? 'on' : ''), kind: 'field', label: '' })
  }
  return { controls, html }
}

/** What a form sends when this button is pressed: its own values, with `fields` in their place where they are named. */
export function filled(form: Form, button: Control, fields: Fields): [string, string][] {
  const sent: [string, string][] = []
  const replaced = new Set(Object.keys(fields))
  for (const one of form.controls) if (one.kind === 'field' && !replaced.has(one.name)) sent.push([one.name, one.value])
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) sent.push([name, one as string])
  if (button.name) sent.push([button.name, button.value])
  return sent
}

/** A file as a field's value: its name and its text (or bytes as latin1). */
export function fileOf(name: string, content: string): string {
  return `¤file ${name}¤${content}`
}

/**
 * A browser without JavaScript, reduced to what the server sees of it: pages are asked for, forms are sent with the
 * fields that the page gave them, cookies are kept.
 */
export class Visitor {
  readonly cookies = new Map<string, string>()
  constructor(
    readonly url: string,
    readonly host = new URL(url).host,
    readonly origin = url,
  ) {}

  ask(method: string, path: string, body?: Buffer, headers: Record<string, string> = {}, without: readonly string[] = []): Promise<Answer> {
    const sent: Record<string, string> = { host: this.host, accept: 'text/html,*/*', 'accept-encoding': 'identity' }
    if (this.cookies.size > 0) sent.cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    if (body) Object.assign(sent, { origin: this.origin, 'content-length': String(body.length) })
    Object.assign(sent, headers)
    for (const name of without) delete sent[name]
    return new Promise((resolve, reject) => {
      const request = send({ host: '127.0.0.1', port: new URL(this.url).port, method, path, headers: sent }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          const raw = Buffer.concat(chunks)
          const html = raw.toString()
          const setCookies = response.headers['set-cookie'] ?? []
          for (const line of setCookies) this.keep(line)
          resolve({
            status: response.statusCode ?? 0,
            path,
            headers: response.headers,
            setCookies,
            body: html,
            bytes: raw.length,
            title: decoded(/<title>(.*?)<\/title>/s.exec(html)?.[1] ?? ''),
            text: words(/<body\b.*<\/body>/s.exec(html)?.[0] ?? html),
            forms: [...html.matchAll(/<form\b.*?<\/form>/gs)].map(([form]) => readForm(form)),
          })
        })
      })
      request.on('error', reject)
      request.end(body)
    })
  }

  private keep(line: string): void {
    const [pair = '', ...rest] = line.split(';')
    const name = pair.slice(0, pair.indexOf('='))
    const value = pair.slice(pair.indexOf('=') + 1)
    const gone = value === '' || rest.some((part) => /^\s*max-age=0$/i.test(part)) || rest.some((part) => /expires=thu, 01 jan 1970/i.test(part))
    if (gone) this.cookies.delete(name)
    else this.cookies.set(name, value)
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.ask('GET', path, undefined, headers)
  }

  /** Sends fields as a form does. */
  post(path: string, fields: readonly (readonly [string, string])[], more: More = {}): Promise<Answer> {
    const mark = '----crossbrace-journey'
    const parts = fields.map(([name, value]) => {
      const [, fileName, content] = /^¤file (.*?)¤(.*)$/s.exec(value) ?? []
      const head = `--${mark}\r\nContent-Disposition: form-data; name="${name}"`
      if (fileName === undefined) return Buffer.from(`${head}\r\n\r\n${value}\r\n`)
      const lead = Buffer.from(`${head}; filename="${fileName}"\r\nContent-Type: application/octet-stream\r\n\r\n`)
      const bytes = Buffer.from(content ?? '', [...(content ?? '')].some((sign) => sign.charCodeAt(0) > 255) ? 'utf8' : 'latin1')
      return Buffer.concat([lead, bytes, Buffer.from('\r\n')])
    })
    const body = Buffer.concat([...parts, Buffer.from(`--${mark}--\r\n`)])
    return this.ask('POST', path, body, { 'content-type': `multipart/form-data; boundary=${mark}`, ...more.headers }, more.without)
  }

  /** Finds the form on a page by what its button says. */
  static find(page: Answer, label: string | RegExp): { form: Form; button: Control } {
    for (const form of page.forms) {
      const button = form.controls.find((one) => one.kind === 'button' && (typeof label === 'string' ? one.label === label : label.test(one.label)))
      if (button) return { form, button }
    }
    throw new Error(
      `${page.path} (${page.status}, “${page.title}”) has no button “${label}”. It has: ${page.forms.flatMap((form) => form.controls.filter((one) => one.kind === 'button').map((one) => one.label)).join(' · ')}`,
    )
  }

  /** Presses a button on a page that was asked for before. */
  press(page: Answer, label: string | RegExp, fields: Fields = {}, more: More = {}): Promise<Answer> {
    const { form, button } = Visitor.find(page, label)
    return this.post(page.path, filled(form, button, fields), more)
  }

  /** Opens a page, fills one form in and sends it. */
  async send(path: string, label: string | RegExp, fields: Fields = {}, more: More = {}): Promise<Answer> {
    return this.press(await this.get(path), label, fields, more)
  }

  /** The same where it must succeed by leading on to another page; returns that page's path. */
  async sendOn(path: string, label: string | RegExp, fields: Fields = {}): Promise<string> {
    const answer = await this.send(path, label, fields)
    const to = answer.headers.location
    if (answer.status !== 303 || typeof to !== 'string') throw new Error(`“${label}” on ${path} answered ${answer.status}: ${answer.text.slice(0, 600)}`)
    return new URL(to, this.url).pathname + new URL(to, this.url).search
  }
}
