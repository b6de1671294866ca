import { Fragment, isValidElement, type ReactNode } from 'react'

/** React's names of attributes that SVG and HTML spell otherwise. Any other camel case is refused, so that none goes missing. */
const spelled: Record<string, string> = {
  className: 'class',
  strokeWidth: 'stroke-width',
  strokeDasharray: 'stroke-dasharray',
  strokeLinecap: 'stroke-linecap',
  textAnchor: 'text-anchor',
  viewBox: 'viewBox',
}
const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

function attribute(name: string, value: unknown): string {
  if (value === undefined || value === null || value === false) return ''
  const known = spelled[name] ?? name
  if (known === name && /[A-Z]/.test(name) && !(name in spelled)) throw new Error(`The drawing uses ${name}, which has no spelling here.`)
  return ` ${known}="${escaped(value === true ? '' : String(value))}"`
}

/**
 * A drawing as text: plain elements and components without hooks, for pictures that are drawn once and shown often.
 * A drawing that went through React on every request would be written twice, as markup and as data.
 * Text is escaped; an attribute whose spelling is not known is refused with an error.
 */
export function staticMarkup(node: ReactNode): string {
  if (node === null || node === undefined || typeof node === 'boolean') return ''
  if (typeof node === 'string' || typeof node === 'number') return escaped(String(node))
  if (Array.isArray(node)) return node.map(staticMarkup).join('')
  if (!isValidElement(node)) throw new Error('This is nothing that can be drawn.')
  const { children, ...props } = node.props as Record<string, unknown> & { children?: ReactNode }
  if (node.type === Fragment) return staticMarkup(children)
  if (typeof node.type === 'function') return staticMarkup((node.type as (props: unknown) => ReactNode)(node.props))
  const inside = staticMarkup(children)
  const tag = String(node.type)
  const attributes = Object.entries(props)
    .map(([name, value]) => attribute(name, value === true && name.startsWith('aria-') ? 'true' : value))
    .join('')
  return `<${tag}${attributes}>${inside}</${tag}>`
}
